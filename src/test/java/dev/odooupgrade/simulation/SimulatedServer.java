package dev.odooupgrade.simulation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.odooupgrade.domain.request.RequestRef;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** An Upgrade platform that does what it is asked, in both protocols, and never fails by itself. */
final class SimulatedServer {
  static final String HOST = "127.0.0.1:8069";
  static final byte[] SMALL_DUMP = "-- a dump\n".repeat(60).getBytes(StandardCharsets.US_ASCII);

  /** Larger than what is read back of every upload that resumes. */
  static final byte[] LARGE_DUMP =
      IntStream.range(0, 12_000)
          .mapToObj("-- line %d\n"::formatted)
          .collect(Collectors.joining())
          .getBytes(StandardCharsets.US_ASCII);

  static final byte[] RESULT =
      ("-- PostgreSQL database dump\n"
              + "-- the upgraded database\n".repeat(400)
              + "-- PostgreSQL database dump complete\n")
          .getBytes(StandardCharsets.US_ASCII);

  /** What a dump of today's protocol and its result are called. */
  static final String RESULT_NAME = "upgraded.sql";

  private static final String NAME = "a.sql";

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final Duration WORK = Duration.ofMinutes(30);

  private final World world;
  private final byte[] dump;
  private final boolean tellsName;
  private final boolean sharesResult;
  private int version;
  private final List<Request> requests = new ArrayList<>();
  private Optional<Window> window = Optional.empty();

  /**
   * @param dump the one that shall be processed
   */
  SimulatedServer(World world, byte[] dump) {
    this.world = world;
    this.dump = dump.clone();
    this.tellsName = world.happens(0.5);
    this.sharesResult = world.happens(0.5);
  }

  /** A request as the platform has it. */
  static final class Request {
    private final String id;
    private final String key;
    private final SharedFile dump;
    private boolean opened;
    private Optional<Instant> asked = Optional.empty();
    private byte[] processed = {};

    /**
     * @param shared whether its dump is a file that is there, and empty, before it is sent
     */
    Request(String id, String key, boolean shared) {
      this.id = id;
      this.key = key;
      this.dump = new SharedFile(NAME, new byte[0], shared);
    }

    byte[] dump() {
      return dump.bytes();
    }

    void dump(byte[] bytes) {
      dump.replace(bytes);
    }
  }

  /** The port that is open for the files of one request. */
  record Window(Request request, int port) {}

  /**
   * @param body a character for each byte
   */
  record Reply(int status, Map<String, List<String>> headers, String body) {
    static Reply json(JsonNode body) {
      return new Reply(200, Map.of("Content-Type", List.of("application/json")), body.toString());
    }

    byte[] bytes() {
      return body.getBytes(StandardCharsets.ISO_8859_1);
    }
  }

  int created() {
    return requests.size();
  }

  boolean knows(RequestRef ref) {
    return requests.stream()
        .anyMatch(it -> it.id.equals(ref.id()) && it.key.equals(ref.key().reveal()));
  }

  /** Whether every dump that is being processed is ours, byte for byte. */
  boolean processesOnlyOurDump() {
    return requests.stream()
        .filter(request -> request.asked.isPresent())
        .allMatch(request -> Arrays.equals(request.processed, dump));
  }

  int dumpSize() {
    return dump.length;
  }

  /** From now on the file of the result counts as another one. */
  void replaceResult() {
    version++;
  }

  /** What a user of SFTP finds, its dump first; empty where nobody may come in by that name. */
  Optional<Map<String, SharedFile>> filesOf(String user) {
    return requests.stream()
        .filter(request -> request.opened && user(request).equals(user))
        .findFirst()
        .map(
            request -> {
              Map<String, SharedFile> files = new LinkedHashMap<>();
              files.put(NAME, request.dump);
              boolean done = request.asked.isPresent() && state(request).equals("done");
              String result = "upgraded_" + NAME;
              files.put(result, new SharedFile(result, RESULT, done));
              return files;
            });
  }

  private static String user(Request request) {
    return "odoo" + request.id;
  }

  Optional<Window> window() {
    return window;
  }

  Reply answer(URI uri, HttpHeaders headers, byte[] body) {
    String method = uri.getPath().replaceAll("^/(database/v1|upgrade/request)/", "");
    if (uri.getPath().startsWith("/upgrade/")) {
      return Reply.json(
          NODES.objectNode().put("jsonrpc", "2.0").set("result", today(method, body)));
    }
    return method.startsWith("/files/") ? file(headers) : Reply.json(version1(method, uri, body));
  }

  private ObjectNode version1(String method, URI uri, byte[] body) {
    boolean uploads = uri.getRawQuery() != null;
    Map<String, String> form =
        form(uploads ? uri.getRawQuery() : new String(body, StandardCharsets.UTF_8));
    if (method.equals("create")) {
      Request made = create();
      return told(made.id, made.key, "draft");
    }
    Request request = find(form.getOrDefault("key", ""));
    switch (method) {
      case "upload" -> request.dump(body);
      case "request_sftp_access" -> {
        request.opened = true;
        ObjectNode told = told(request.id, request.key, draftOrState(request));
        boolean result = sharesResult && draftOrState(request).equals("done");
        ((ObjectNode) told.path("request"))
            .put("hostname", "127.0.0.1")
            .put("sftp_port", SimulatedSftp.PORT)
            .put("sftp_user", user(request))
            .put("shared_file", result ? "upgraded_" + NAME : NAME);
        return told;
      }
      case "process" -> {
        if (request.asked.isPresent()) {
          ObjectNode refusal = NODES.objectNode();
          refusal.putArray("failures").addObject().put("reason", "STATE:INVALID");
          return refusal;
        }
        process(request);
      }
      default -> {
        ObjectNode told = told(request.id, request.key, draftOrState(request));
        ObjectNode fields = (ObjectNode) told.path("request");
        if (tellsName) {
          fields.put("filename", NAME);
        }
        if (request.dump.size() > 0) {
          fields.put("filesize", request.dump.size() + " bytes");
        }
        return told;
      }
    }
    ObjectNode yes = NODES.objectNode();
    yes.putArray("failures");
    return yes;
  }

  private static ObjectNode told(String id, String key, String state) {
    ObjectNode answer = NODES.objectNode();
    answer.putArray("failures");
    answer
        .putObject("request")
        .put("id", id)
        .put("key", key)
        .put("state", state)
        .put("upgraded_sql_url", "http://" + HOST + "/files/" + id)
        .put("upgraded_url", "http://" + HOST + "/files/" + id);
    return answer;
  }

  private JsonNode today(String method, byte[] body) {
    JsonNode params = params(body);
    if (method.equals("create")) {
      Request made = create();
      ObjectNode told = NODES.objectNode().put("request_id", made.id).put("token", made.key);
      return world.happens(0.7) ? told.put("assigned_host_uri", HOST) : told;
    }
    Request request = find(params.path("token").asText());
    return switch (method) {
      case "transfer/start" -> {
        window = Optional.of(new Window(request, 40_000 + world.below(1_000)));
        yield NODES
            .objectNode()
            .put("ssh_port", window.get().port())
            .put("known_hosts", "[127.0.0.1]:40000 ssh-ed25519 AAAA")
            .put("dump_name", RESULT_NAME);
      }
      case "transfer/stop" -> {
        window = Optional.empty();
        yield NODES.objectNode();
      }
      case "process" -> {
        if (request.dump.size() < dump.length) {
          yield NODES.objectNode().put("error", "There is no dump.");
        }
        if (request.asked.isEmpty()) {
          process(request);
        }
        yield NODES.objectNode().put("is_pg_version_compatible", true);
      }
      default ->
          NODES
              .objectNode()
              .put("status", request.asked.isEmpty() ? "new" : state(request))
              .put("host_uri", HOST);
    };
  }

  private Request create() {
    Request made =
        new Request(
            String.valueOf(10_000 + requests.size()),
            "k" + world.below(1 << 20),
            world.happens(0.8));
    requests.add(made);
    return made;
  }

  private void process(Request request) {
    request.asked = Optional.of(world.clock().instant());
    request.processed = request.dump();
  }

  private String draftOrState(Request request) {
    return request.asked.isEmpty() ? "draft" : state(request);
  }

  private String state(Request request) {
    Instant asked = request.asked.orElseThrow();
    return Duration.between(asked, world.clock().instant()).compareTo(WORK) > 0
        ? "done"
        : "progress";
  }

  private Reply file(HttpHeaders asked) {
    Map<String, List<String>> headers = new HashMap<>();
    headers.put("Content-Type", List.of("application/octet-stream"));
    headers.put("ETag", List.of("\"%d\"".formatted(version)));
    OptionalInt from =
        asked.firstValue("Range").stream()
            .mapToInt(range -> Integer.parseInt(range.replaceAll("\\D", "")))
            .findFirst();
    int first = from.orElse(0);
    if (first >= RESULT.length) {
      headers.put("Content-Range", List.of("bytes */" + RESULT.length));
      return new Reply(416, headers, "");
    }
    String body = new String(RESULT, first, RESULT.length - first, StandardCharsets.ISO_8859_1);
    headers.put("Content-Length", List.of(String.valueOf(body.length())));
    if (from.isEmpty()) {
      return new Reply(200, headers, body);
    }
    headers.put(
        "Content-Range",
        List.of("bytes %d-%d/%d".formatted(first, RESULT.length - 1, RESULT.length)));
    return new Reply(206, headers, body);
  }

  private Request find(String key) {
    return requests.stream()
        .filter(request -> request.key.equals(key))
        .findFirst()
        .orElseThrow(() -> new AssertionError("asked of a request that does not exist"));
  }

  private static JsonNode params(byte[] body) {
    try {
      return JSON.readTree(body).path("params");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, String> form(String encoded) {
    Map<String, String> fields = new HashMap<>();
    for (String field : encoded.split("&", -1)) {
      int equals = field.indexOf('=');
      fields.put(
          field.substring(0, equals),
          URLDecoder.decode(field.substring(equals + 1), StandardCharsets.UTF_8));
    }
    return fields;
  }
}
