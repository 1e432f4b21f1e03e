package dev.odooupgrade.domain.request;

import dev.odooupgrade.domain.Secret;
import dev.odooupgrade.domain.order.Aim;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The platform's {@code request} object: every field it sent, in its order, as text. Fields it sent
 * as null are absent, lists are joined by a comma; fields nobody documented are kept too.
 */
public record UpgradeRequest(Map<String, String> fields) {

  public UpgradeRequest {
    fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
  }

  /** One field's text; empty when the platform did not send it. */
  public Optional<String> field(String name) {
    return Optional.ofNullable(fields.get(name)).filter(text -> !text.isBlank());
  }

  public Optional<String> id() {
    return field("id");
  }

  /** The private key, which only {@code create} is sure to tell. */
  public Optional<Secret> key() {
    return field("key").map(Secret::of);
  }

  /** The server that handles it, where it is another than the platform's own address. */
  public Optional<String> host() {
    return field("host_uri");
  }

  /** Where the request stands; empty when the answer did not say. */
  public Optional<RequestState> state() {
    return field("state").map(RequestState::new);
  }

  public Optional<Aim> aim() {
    return field("aim").flatMap(Aim::parse);
  }

  /** The dump's name, as the platform lists it. */
  public Optional<String> filename() {
    return field("filename");
  }

  /** The dump's size as the platform tells it, rounded and with a unit. */
  public Optional<String> filesize() {
    return field("filesize");
  }

  /** Whether the dump contains the attachments, too. */
  public boolean hasFilestore() {
    return field("filestore").filter(Boolean::parseBoolean).isPresent();
  }

  /** Why it is in its state, in the platform's own words. */
  public Optional<String> reason() {
    return field("reason");
  }

  /** Whether the platform has archived it, so that nothing can be downloaded any more. */
  public boolean isArchived() {
    return field("archived").filter(Boolean::parseBoolean).isPresent();
  }

  /** Id and key together; empty unless both were sent. */
  public Optional<RequestRef> ref() {
    return id().flatMap(id -> key().map(key -> new RequestRef(id, key, host())));
  }

  /** Whether a field opens something: the key itself, or an address that holds it. */
  public static boolean isSecret(String fieldName) {
    String name = fieldName.toLowerCase(Locale.ROOT);
    return name.equals("key") || name.endsWith("_key") || name.endsWith("_url");
  }

  /** The fields with every secret masked, so that a log may hold it. */
  @Override
  public String toString() {
    Map<String, String> shown = new LinkedHashMap<>(fields);
    shown.replaceAll((name, text) -> isSecret(name) ? Secret.MASK : text);
    return "UpgradeRequest" + shown;
  }
}
