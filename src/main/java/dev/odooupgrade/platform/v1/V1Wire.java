package dev.odooupgrade.platform.v1;

import dev.odooupgrade.domain.order.Order;
import dev.odooupgrade.domain.request.RequestRef;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Addresses and forms of the methods, as the API's own document and its reference client write
 * them. A key is base64 and may hold {@code + / =}: everything is encoded, always.
 */
final class V1Wire {
  private static final String ROOT = "/database/v1";

  /** Parts a form's parts; has a character that no key in an {@code authorized_keys} file has. */
  private static final String BOUNDARY = "odoo-upgrade_ssh_keys";

  static final String KEYS_TYPE = "multipart/form-data; boundary=" + BOUNDARY;

  /** For no request: the answer shows whether the platform understood. */
  static final String NO_REQUEST = "key=&request=";

  private final String base;

  /** Takes the platform's address, with or without the API's path behind it. */
  V1Wire(URI platform) {
    String text = platform.toString().replaceAll("/+$", "");
    this.base = text.endsWith(ROOT) ? text : text + ROOT;
  }

  URI at(V1Method method) {
    return URI.create(base + "/" + method.path());
  }

  /** For a method that has its parameters in the address, since its body is a file. */
  URI at(V1Method method, RequestRef request) {
    return URI.create(at(method) + "?" + form(request));
  }

  /** A form with one file (RFC 7578): public keys in the shape of {@code authorized_keys}. */
  static String sshKeys(String keys) {
    return "--"
        + BOUNDARY
        + "\r\nContent-Disposition: form-data; name=\"ssh_keys\"; filename=\"ssh_keys.txt\""
        + "\r\nContent-Type: text/plain\r\n\r\n"
        + keys
        + "\r\n--"
        + BOUNDARY
        + "--\r\n";
  }

  static String form(RequestRef request) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("key", request.key().reveal());
    fields.put("request", request.id());
    return encoded(fields);
  }

  static String form(Order order) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("contract", order.contract());
    fields.put("email", order.email());
    fields.put("target", order.target());
    fields.put("aim", order.aim().word());
    fields.put("filename", order.filename());
    order.timezone().ifPresent(zone -> fields.put("timezone", zone));
    return encoded(fields);
  }

  private static String encoded(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(field -> field.getKey() + "=" + encoded(field.getValue()))
        .collect(Collectors.joining("&"));
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
