package dev.odooupgrade.cli;

import dev.odooupgrade.domain.PlatformAddress;
import dev.odooupgrade.domain.Protocol;
import dev.odooupgrade.session.SamePlatform;
import dev.odooupgrade.text.SafeText;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Which platform, and how far its certificate is trusted. */
@Command
public final class PlatformOptions {

  private static final String AUTO = "auto";

  @Option(
      order = 51,
      names = "--url",
      paramLabel = "URL",
      description = {
        "Where the platform is. Default: the session's own, or",
        "https://upgrade.odoo.com"
      })
  private @Nullable String url;

  @Option(
      order = 52,
      names = "--insecure",
      description =
          "Do not check certificates, and allow plain http. Anyone on the way "
              + "can then read the database and its key.")
  private boolean insecure;

  @Option(
      order = 53,
      names = "--cacert",
      paramLabel = "FILE",
      description = "Trust the certificates in this PEM file too.")
  private @Nullable String cacert;

  @Option(
      order = 54,
      names = "--protocol",
      paramLabel = "NAME",
      description = {
        "What the platform speaks: v1, current, or auto, which asks it.",
        "Default: the session's own, $ODOO_UPGRADE_PROTOCOL, or auto."
      })
  private @Nullable String protocol;

  /**
   * The address to speak to when no session says one.
   *
   * @throws BadArguments when what was typed is no address
   */
  public PlatformAddress address(Map<String, String> env) throws BadArguments {
    return over(PlatformAddress.ODOO, false, env);
  }

  /**
   * The address of a saved upgrade, with what was typed now.
   *
   * @param fixed whether the upgrade has a request there, and so cannot move elsewhere
   */
  PlatformAddress over(PlatformAddress saved, boolean fixed, Map<String, String> env)
      throws BadArguments {
    Optional<URI> typed = url();
    if (fixed && typed.isPresent() && !SamePlatform.test(typed.get(), saved.url())) {
      throw new BadArguments(
          "This session belongs to "
              + saved.url()
              + ", not to the platform of --url; nothing was sent. Leave --url away.");
    }
    boolean moves = typed.isPresent() && !fixed;
    return new PlatformAddress(
        moves ? typed.get() : saved.url(),
        saved.sandbox() && !moves,
        insecure || saved.insecure(),
        cacert().or(saved::cacert),
        protocol(moves ? Optional.empty() : saved.protocol(), env));
  }

  /**
   * What was said of the protocol, now or in the environment.
   *
   * @throws BadArguments when it is none
   */
  public Optional<Protocol> wish(Map<String, String> env) throws BadArguments {
    return protocol(Optional.empty(), env);
  }

  /** What was said now goes before what is known, and that before what is usual here. */
  private Optional<Protocol> protocol(Optional<Protocol> known, Map<String, String> env)
      throws BadArguments {
    if (protocol != null) {
      return protocol("--protocol", protocol);
    }
    return known.isPresent()
        ? known
        : protocol(
            EnvironmentVariable.PROTOCOL.variable(),
            EnvironmentVariable.PROTOCOL.in(env).orElse(AUTO));
  }

  private static Optional<Protocol> protocol(String source, String word) throws BadArguments {
    String plain = word.strip();
    if (plain.equals(AUTO)) {
      return Optional.empty();
    }
    Optional<Protocol> named = Protocol.named(plain);
    if (named.isEmpty()) {
      throw new BadArguments(
          source
              + " '"
              + SafeText.clean(word)
              + "' is no protocol: v1, current or auto; nothing was sent.");
    }
    return named;
  }

  private Optional<URI> url() throws BadArguments {
    if (url == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(new URI(url.strip()));
    } catch (URISyntaxException e) {
      throw new BadArguments(
          "--url '" + SafeText.clean(url) + "' is not an address; nothing was sent.",
          "Write it like https://upgrade.odoo.com, with a port after a colon if it needs one.");
    }
  }

  /** Absolute, since a session may be resumed from another folder. */
  private Optional<String> cacert() throws BadArguments {
    try {
      return Optional.ofNullable(cacert).map(name -> Path.of(name).toAbsolutePath().toString());
    } catch (InvalidPathException e) {
      throw new BadArguments("The value of --cacert cannot be a file's name; nothing was sent.");
    }
  }
}
