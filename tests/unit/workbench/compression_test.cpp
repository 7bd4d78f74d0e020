#include "workbench/compression.hpp"

#include <zlib.h>

#include <doctest/doctest.h>

using namespace decoupage;

namespace {

std::string unpacked(const std::string& bytes, std::size_t size) {
    z_stream stream{};
    REQUIRE(inflateInit2(&stream, 15 + 16) == Z_OK);
    std::string text(size + 1, '\0');
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
    stream.avail_in = static_cast<uInt>(bytes.size());
    stream.next_out = reinterpret_cast<Bytef*>(text.data());
    stream.avail_out = static_cast<uInt>(text.size());
    CHECK(inflate(&stream, Z_FINISH) == Z_STREAM_END);
    text.resize(stream.total_out);
    inflateEnd(&stream);
    return text;
}

Request from(const std::string& address, const std::string& accepts = "gzip, deflate") {
    Request request;
    request.from = address;
    request.headers = {{"accept-encoding", accepts}};
    return request;
}

} // namespace

TEST_CASE("compression: what is long and text goes small over the network, and is the same") {
    std::string text;
    for (int number = 0; number < 10'000; ++number)
        text += std::to_string(number * 7919) + ",";
    Answer answer;
    answer.body = text;
    pack_for(from("192.168.1.20"), answer);
    CHECK(answer.body.size() < text.size() / 2);
    CHECK(unpacked(answer.body, text.size()) == text);
    CHECK(answer.headers.front() == std::pair<std::string, std::string>{"Content-Encoding", "gzip"});
}

TEST_CASE("compression: not on this machine, not for who does not take it, not what is short or no text") {
    const std::string text(100'000, 'a');
    const auto stays = [](const Request& request, const std::string& body, const std::string& type) {
        Answer answer = bytes_answer(type, body);
        pack_for(request, answer);
        return answer.body == body && answer.headers.empty();
    };
    CHECK(stays(from("127.0.0.1"), text, "application/json"));
    CHECK(stays(from(""), text, "application/json"));
    CHECK(stays(from("192.168.1.20", ""), text, "application/json"));
    CHECK(stays(from("192.168.1.20", "gzip;q=0"), text, "application/json"));
    CHECK(stays(from("192.168.1.20"), "short", "application/json"));
    CHECK(stays(from("192.168.1.20"), text, "image/jpeg"));
    CHECK_FALSE(stays(from("192.168.1.20"), text, "text/css; charset=utf-8"));
}
