package dev.odooupgrade.sandbox.v1;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Speaks to a sandbox as plainly as possible: the JDK's client and nothing of the project. */
public record Wire(URI url, HttpClient client) {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final Duration LONG_ENOUGH = Duration.ofSeconds(30);

  /** The number and the key of a request. */
  public record Opened(int id, String key) {}

  public static Wire to(SandboxServer server) {
    return new Wire(
        server.url(), HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build());
  }

  /** A valid order; change what the test is about. */
  public static Map<String, String> order() {
    Map<String, String> order = new LinkedHashMap<>();
    order.put("contract", "M123456-abcxyz");
    order.put("email", "john.doe@example.com");
    order.put("target", "8.0");
    order.put("aim", "test");
    order.put("filename", "d.dump");
    return order;
  }

  public static Map<String, String> orderWith(String name, String value) {
    Map<String, String> order = order();
    order.put(name, value);
    return order;
  }

  public HttpResponse<String> create(Map<String, String> order) throws Exception {
    return post("create", order);
  }

  public Opened open() throws Exception {
    JsonNode request = json(create(order())).get("request");
    return new Opened(request.get("id").intValue(), request.get("key").textValue());
  }

  public HttpResponse<String> post(String method, Map<String, String> form) throws Exception {
    return send(
        HttpRequest.newBuilder(at("/database/v1/" + method))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(encoded(form))));
  }

  public HttpResponse<String> post(String method, Opened opened) throws Exception {
    return post(method, parameters(opened));
  }

  public HttpResponse<String> upload(Opened opened, byte[] dump) throws Exception {
    return upload(opened, BodyPublishers.ofByteArray(dump), "application/octet-stream");
  }

  public HttpResponse<String> upload(Opened opened, BodyPublisher dump, String type)
      throws Exception {
    return send(
        HttpRequest.newBuilder(at("/database/v1/upload?" + encoded(parameters(opened))))
            .header("Content-Type", type)
            .POST(dump));
  }

  public JsonNode status(Opened opened) throws Exception {
    return json(post("status", opened)).get("request");
  }

  HttpResponse<String> get(String path) throws Exception {
    return send(HttpRequest.newBuilder(at(path)));
  }

  public HttpResponse<byte[]> fetch(String address, String... headers) throws Exception {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address)).timeout(LONG_ENOUGH);
    if (headers.length > 0) {
      request.headers(headers);
    }
    return client.send(request.build(), BodyHandlers.ofByteArray());
  }

  HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return client.send(request.timeout(LONG_ENOUGH).build(), BodyHandlers.ofString());
  }

  URI at(String path) {
    return URI.create(url + path);
  }

  static Map<String, String> parameters(Opened opened) {
    return Map.of("request", Integer.toString(opened.id()), "key", opened.key());
  }

  static String encoded(Map<String, String> form) {
    return form.entrySet().stream()
        .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), UTF_8))
        .collect(Collectors.joining("&"));
  }

  public static JsonNode json(HttpResponse<String> answer) throws IOException {
    return MAPPER.readTree(answer.body());
  }

  /** The reasons of the failures, separated by blanks. */
  public static String reasons(HttpResponse<String> answer) throws IOException {
    return json(answer).get("failures").findValuesAsText("reason").stream()
        .collect(Collectors.joining(" "));
  }

  /** The failure with that reason, if there is one. */
  public static Optional<JsonNode> failure(HttpResponse<String> answer, String reason)
      throws IOException {
    for (JsonNode failure : json(answer).get("failures")) {
      if (failure.get("reason").asText().equals(reason)) {
        return Optional.of(failure);
      }
    }
    return Optional.empty();
  }
}
