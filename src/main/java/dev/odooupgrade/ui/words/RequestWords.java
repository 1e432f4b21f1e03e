package dev.odooupgrade.ui.words;

import dev.odooupgrade.domain.request.RequestRef;
import dev.odooupgrade.domain.request.UpgradeRequest;
import dev.odooupgrade.domain.session.Session;
import dev.odooupgrade.text.Redactor;
import dev.odooupgrade.text.SafeText;
import dev.odooupgrade.ui.model.Fact;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Puts every field of the platform's request object into words, the most useful first. */
public final class RequestWords {
  private static final Map<String, String> NAMES = new LinkedHashMap<>();

  static {
    NAMES.put("state", "State");
    NAMES.put("elapsed", "Elapsed");
    NAMES.put("estimated_time", "Estimated");
    NAMES.put("customer_message", "Message");
    NAMES.put("reason", "Reason");
    NAMES.put("archived", "Archived");
    NAMES.put("issue_stage", "Stage");
    NAMES.put("filesize", "Dump received");
    NAMES.put("database_version", "Odoo version");
    NAMES.put("postgresql", "PostgreSQL");
    NAMES.put("compressions", "Compression");
    NAMES.put("filestore", "Filestore");
    NAMES.put("created_at", "Created");
    NAMES.put("processed_at", "Processed");
    NAMES.put("id", "Request");
    NAMES.put("target", "Target");
    NAMES.put("aim", "Aim");
    NAMES.put("filename", "File name");
    NAMES.put("timezone", "Timezone");
    NAMES.put("email", "E-mail");
    NAMES.put("issue", "Issue");
    NAMES.put("database_uuid", "Database UUID");
    NAMES.put("host_uri", "Server");
    NAMES.put("result_folder", "Result folder");
    NAMES.put("status_url", "Status page");
    NAMES.put("notes_url", "Notes");
    NAMES.put("upgraded_dump_url", "Upgraded dump");
    NAMES.put("upgraded_sql_url", "Upgraded SQL");
    NAMES.put("original_dump_url", "Original dump");
    NAMES.put("original_sql_url", "Original SQL");
    NAMES.put("modules_url", "Modules");
  }

  private RequestWords() {}

  /** The known fields in our order, then those nobody documented, all without secrets. */
  public static List<Fact> facts(Session session) {
    return session.answer().map(answer -> facts(answer, masking(session))).orElse(List.of());
  }

  /** The addresses hold the key in their path, where only its value tells it. */
  private static Redactor masking(Session session) {
    Redactor redactor = new Redactor();
    session.request().map(RequestRef::key).ifPresent(redactor::register);
    session.answer().flatMap(UpgradeRequest::key).ifPresent(redactor::register);
    return redactor;
  }

  private static List<Fact> facts(UpgradeRequest request, Redactor masking) {
    Set<String> fields = new LinkedHashSet<>(NAMES.keySet());
    fields.addAll(request.fields().keySet());
    fields.remove("key");
    return fields.stream()
        .flatMap(
            field -> request.field(field).stream().map(text -> fact(field, masking.redact(text))))
        .toList();
  }

  private static Fact fact(String field, String text) {
    String name = NAMES.getOrDefault(field, readable(field));
    return Fact.plain(name, inWords(field, SafeText.clean(text)));
  }

  private static String inWords(String field, String text) {
    return switch (field) {
      case "filestore" -> text.equals("true") ? "included" : "not included";
      case "result_folder" -> text + " on the platform";
      case "archived" -> text.equals("true") ? "yes" : text;
      case "created_at", "processed_at" -> text + " (the platform's clock)";
      case "elapsed", "estimated_time" -> text.matches("\\d+:\\d\\d") ? text + " (h:min)" : text;
      default -> text;
    };
  }

  private static String readable(String field) {
    String words = SafeText.clean(field).replace('_', ' ').strip();
    return words.isEmpty()
        ? "?"
        : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }
}
