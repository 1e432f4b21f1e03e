package dev.odooupgrade.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.odooupgrade.testing.Replies;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What an answer is, decided from its status and its body. */
final class ServerTroubleTest {
  private static final String FAILURES = "{\"failures\": [{\"reason\": \"A:B\"}]}";

  @ParameterizedTest
  @ValueSource(ints = {408, 425, 429, 500, 501, 502, 503, 504, 507, 599})
  void a_server_that_fails_or_is_busy_refuses_nothing(int code) {
    assertThat(ServerTrouble.isIn(Replies.json(code, FAILURES))).isTrue();
    assertThat(ServerTrouble.isIn(Replies.json(code, "<html>"))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(ints = {200, 204, 302, 400, 401, 403, 404, 405, 409, 410, 413, 416, 422})
  void other_codes_decide_nothing(int code) {
    assertThat(ServerTrouble.isIn(Replies.json(code, FAILURES))).isFalse();
    assertThat(ServerTrouble.isIn(Replies.json(code, ""))).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "-32603, true",
    "-32000, true",
    "-32050, true",
    "-32099, true",
    "-32100, false",
    "-32700, false",
    "-32600, false",
    "-32602, false",
    "408, true",
    "429, true",
    "500, true",
    "503, true",
    "404, false",
    "100, false",
    "0, false",
  })
  void json_rpc_has_codes_for_its_servers(int code, boolean trouble) {
    String body = "{\"jsonrpc\": \"2.0\", \"error\": {\"code\": %d, \"message\": \"m\"}}";
    assertThat(ServerTrouble.isIn(Replies.json(200, body.formatted(code)))).isEqualTo(trouble);
  }

  @ParameterizedTest
  @CsvSource({
    "psycopg2.errors.SerializationFailure, true",
    "builtins.KeyError, true",
    "werkzeug.exceptions.InternalServerError, true",
    "werkzeug.exceptions.ServiceUnavailable, true",
    "werkzeug.exceptions.NotFound, false",
    "odoo.exceptions.UserError, false",
    "odoo.exceptions.AccessError, false",
  })
  void odoo_tells_a_defect_from_a_refusal_by_its_type(String type, boolean trouble) {
    String body =
        "{\"error\": {\"code\": 200, \"message\": \"Odoo Server Error\", \"data\": {\"name\":"
            + " \"%s\"}}}";
    assertThat(ServerTrouble.isIn(Replies.json(200, body.formatted(type)))).isEqualTo(trouble);
  }

  /** What Odoo answers to every error; a refusal of its own has a type. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"error\": {\"code\": 200, \"message\": \"Odoo Server Error\"}}",
        "{\"error\": {\"code\": 200, \"message\": \"m\", \"data\": {\"message\": \"deadlock\"}}}",
        "{\"error\": {\"code\": 200, \"data\": {\"name\": null, \"message\": \"m\"}}}",
      })
  void an_error_without_a_type_is_the_servers(String body) {
    assertThat(ServerTrouble.isIn(Replies.json(200, body))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"result\": {\"error\": \"No such target.\"}}",
        "{\"error\": \"what?\"}",
        "{\"error\": {\"code\": \"-32603x\"}}",
        "{\"error\": {\"data\": {\"message\": \"Your subscription has expired\"}}}",
        "{\"error\": null}",
        "[]",
        "{\"error\": [{\"code\": 500}]}",
      })
  void what_is_no_error_of_a_server_is_none(String body) {
    assertThat(ServerTrouble.isIn(Replies.json(200, body))).isFalse();
  }
}
