import { render } from "preact";
import "@serif";
import "./theme.css";
import "./shell.css";
import { Shell } from "./index";
import { listenToKeys } from "./keys";
import { keepChoices } from "./me";
import { listen } from "./store";

keepChoices();
listenToKeys();
listen();
const page = document.getElementById("workbench");
if (page) render(<Shell />, page);
