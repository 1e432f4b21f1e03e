package dev.odooupgrade.sandbox.v1;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.odooupgrade.sandbox.fault.Endpoint;
import dev.odooupgrade.sandbox.fault.Scenario;
import dev.odooupgrade.sandbox.v1.request.StoredRequest;
import java.net.URI;
import java.net.URLEncoder;
import java.util.Arrays;
import java.util.stream.Collectors;

/** The web pages of the sandbox; each says that it is not Odoo. */
final class AnswerPages {
  private static final String FRAME =
      """
      <!DOCTYPE html>
      <html lang="en">
      <head><meta charset="utf-8"><title>Sandbox - this is not Odoo</title></head>
      <body>
      <h1>SANDBOX</h1>
      <p><strong>This is not Odoo.</strong> Nothing leaves this computer, no contract is used, no
      database is upgraded: the answers are made up, so that you can try and test the tool.</p>
      %s
      </body>
      </html>
      """;

  private AnswerPages() {}

  /** The page at {@code /}. */
  static String home(URI url, Scenario playing) {
    String methods =
        Arrays.stream(Endpoint.values())
            .filter(endpoint -> !endpoint.word().isEmpty())
            .map(method -> "<li><code>" + Endpoint.METHODS + method.word() + "</code></li>")
            .collect(Collectors.joining("\n"));
    return FRAME.formatted(
        """
        <p>It answers like version 1 of the Upgrade platform at <code>%s</code>.
        Scenario: <em>%s</em>. %s</p>
        <ul>
        %s
        </ul>
        <p>A contract is accepted if it looks like <code>M123456-abcxyz</code> and its number is not
        zero.</p>\
        """
            .formatted(escaped(url.toString()), playing.word(), playing.description(), methods));
  }

  /** The page at {@code status_url}. */
  static String status(StoredRequest request, String state) {
    return FRAME.formatted(
        "<p>Request %d, %s to %s: <em>%s</em>.</p>"
            .formatted(
                request.id(),
                escaped(request.order().filename()),
                escaped(request.order().target()),
                escaped(state)));
  }

  /** The page at {@code notes_url}. */
  static String notes(StoredRequest request) {
    return FRAME.formatted(
        "<h2>Upgrade notes of request %d</h2><p>The upgraded dump is your own dump, unchanged.</p>"
            .formatted(request.id()));
  }

  /** The page at {@code modules_url}. */
  static String modules() {
    return FRAME.formatted("<p>No custom modules were upgraded.</p>");
  }

  /** Text that cannot leave its place in a page. */
  static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  /** A file name as RFC 8187 wants it in a header. */
  static String escapedForHeader(String name) {
    return URLEncoder.encode(name, UTF_8).replace("+", "%20").replace("*", "%2A");
  }
}
