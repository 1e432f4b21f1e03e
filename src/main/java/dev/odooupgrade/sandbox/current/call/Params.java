package dev.odooupgrade.sandbox.current.call;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;

/** The parameters of one JSON-RPC call. */
public record Params(JsonNode values) {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  /** Reads the envelope. */
  public static Params of(byte[] body) throws BadCall {
    JsonNode envelope;
    try {
      envelope = MAPPER.readTree(body);
    } catch (JsonProcessingException malformed) {
      throw new BadCall("The call is not JSON.");
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    if (!envelope.path("jsonrpc").asText().equals("2.0") || !envelope.has("method")) {
      throw new BadCall("The call does not follow JSON-RPC 2.0.");
    }
    if (!envelope.path("params").isObject()) {
      throw new BadCall("The call has no params.");
    }
    return new Params(envelope.path("params"));
  }

  /** The text of that name, which must be there. */
  public String text(String name) throws BadCall {
    JsonNode value = values.path(name);
    if (!value.isTextual()) {
      throw missing(name);
    }
    return value.textValue();
  }

  /** The list of that name, which must be there and may be empty. */
  public JsonNode list(String name) throws BadCall {
    JsonNode value = values.path(name);
    if (!value.isArray()) {
      throw missing(name);
    }
    return value;
  }

  private static BadCall missing(String name) {
    return new BadCall("The parameter '" + name + "' is missing or invalid.");
  }
}
