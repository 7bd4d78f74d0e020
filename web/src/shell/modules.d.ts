declare module "*.css";
declare module "@serif";
declare module "*.svg" {
  const address: string;
  export default address;
}
