package dev.odooupgrade.sandbox.current;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.odooupgrade.sandbox.v1.FakeTime;
import dev.odooupgrade.testing.SandboxCertificate;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.time.Duration;
import java.util.function.UnaryOperator;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.apache.sshd.common.config.keys.PublicKeyEntry;

/** A sandbox with a clock of its own, and a client that trusts its certificate alone. */
final class Bench implements AutoCloseable {
  static final String CONTRACT = "M123456-abcxyz";
  private static final ObjectMapper MAPPER = new ObjectMapper();

  final FakeTime clock = new FakeTime("2026-11-23T10:41:07.123Z");
  final CurrentSandbox sandbox;
  private final HttpClient client;

  private Bench(CurrentSettings settings) throws Exception {
    sandbox = CurrentSandbox.start(SandboxCertificate.with(settings, clock, settings.servers()));
    client = HttpClient.newBuilder().sslContext(trusting(sandbox.certificate())).build();
  }

  static Bench in(Path folder, CurrentScenario scenario) throws Exception {
    return in(folder, settings -> settings.withScenario(scenario));
  }

  static Bench in(Path folder, UnaryOperator<CurrentSettings> change) throws Exception {
    return new Bench(change.apply(SandboxCertificate.settingsIn(folder)));
  }

  static SSLContext trusting(Path pem) throws Exception {
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    try (InputStream in = Files.newInputStream(pem)) {
      store.setCertificateEntry(
          "sandbox", CertificateFactory.getInstance("X.509").generateCertificate(in));
    }
    TrustManagerFactory trust =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trust.init(store);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, trust.getTrustManagers(), null);
    return context;
  }

  /** A public key that belongs to nobody. */
  static String anyKey() throws Exception {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
    generator.initialize(256);
    KeyPair pair = generator.generateKeyPair();
    return PublicKeyEntry.toString(pair.getPublic()) + " somebody@somewhere";
  }

  static ObjectNode order(String publicKey) {
    ObjectNode params = MAPPER.createObjectNode();
    params.put("contract", CONTRACT);
    params.put("target", "17.0");
    params.put("aim", "test");
    params.put("actuator", "cli");
    params.putArray("env_vars").add("A=b");
    params.put("ssh_key", publicKey + "\n");
    params.put("api_version", "0.2");
    return params;
  }

  static ObjectNode with(String token) {
    return MAPPER.createObjectNode().put("token", token);
  }

  /** What comes back for a body, whatever it is. */
  HttpResponse<String> post(String endpoint, String body) throws Exception {
    return client.send(
        HttpRequest.newBuilder(at(endpoint))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body))
            .build(),
        BodyHandlers.ofString());
  }

  HttpResponse<byte[]> get(String endpoint, String range) throws Exception {
    HttpRequest.Builder request = HttpRequest.newBuilder(at(endpoint));
    if (!range.isEmpty()) {
      request.header("Range", range);
    }
    return client.send(request.build(), BodyHandlers.ofByteArray());
  }

  private URI at(String endpoint) {
    return URI.create(sandbox.url() + "/upgrade/request/" + endpoint);
  }

  /** The whole envelope of an answer. */
  JsonNode envelope(String endpoint, ObjectNode params) throws Exception {
    ObjectNode envelope = MAPPER.createObjectNode();
    envelope.put("jsonrpc", "2.0").put("method", "not_used").put("id", "not_used");
    envelope.set("params", params);
    HttpResponse<String> answer = post(endpoint, envelope.toString());
    assertThat(answer.statusCode()).isEqualTo(200);
    return MAPPER.readTree(answer.body());
  }

  /** The result of a call. */
  JsonNode call(String endpoint, ObjectNode params) throws Exception {
    return envelope(endpoint, params).required("result");
  }

  /** The result of a call about a request. */
  JsonNode call(String endpoint, String token) throws Exception {
    return call(endpoint, with(token));
  }

  JsonNode start(String token, String type) throws Exception {
    return call("transfer/start", with(token).put("transfer_type", type));
  }

  String refusal(String endpoint, String token) throws Exception {
    return call(endpoint, token).path("error").asText();
  }

  /** A new request; its token. */
  String create() throws Exception {
    return call("create", order(anyKey())).required("token").textValue();
  }

  /** A new request whose dump was put into its folder, without a transfer. */
  String uploaded() throws Exception {
    JsonNode created = call("create", order(anyKey()));
    int id = created.required("request_id").intValue();
    Files.writeString(sandbox.dataFolder(id).resolve("origin.dump"), "the dump");
    return created.required("token").textValue();
  }

  /** A request whose upgrade has just been ordered. */
  String processed() throws Exception {
    String token = uploaded();
    assertThat(call("process", token).has("error")).isFalse();
    return token;
  }

  String status(String token) throws Exception {
    return call("status", token).required("status").textValue();
  }

  byte[] log(String token) throws Exception {
    return get("logs?token=" + token, "").body();
  }

  String logText(String token) throws Exception {
    return new String(log(token), UTF_8);
  }

  /** Lets so many simulated minutes pass, at speed 1. */
  void minutes(int minutes) {
    clock.pause(Duration.ofSeconds(minutes));
  }

  @Override
  public void close() {
    sandbox.close();
  }
}
