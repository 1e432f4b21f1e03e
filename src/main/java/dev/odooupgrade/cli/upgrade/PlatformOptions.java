package dev.odooupgrade.cli.upgrade;

import dev.odooupgrade.cli.kit.BadArguments;
import dev.odooupgrade.cli.kit.EnvironmentVariable;
import dev.odooupgrade.cli.kit.OptionValue;
import dev.odooupgrade.domain.platform.PlatformAddress;
import dev.odooupgrade.domain.platform.Protocol;
import dev.odooupgrade.session.SamePlatform;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Which platform, and how far its certificate is trusted. */
@Command
public final class PlatformOptions {

  @Option(
      order = 51,
      names = "--url",
      paramLabel = "URL",
      converter = OptionValue.Address.class,
      description = {
        "The platform's address. Default: the session's own, or",
        "https://upgrade.odoo.com"
      })
  private @Nullable URI url;

  @Option(
      order = 52,
      names = "--insecure",
      description =
          "Do not check certificates, and allow plain http. Anyone on the network can then read the"
              + " database and its key.")
  private boolean insecure;

  @Option(
      order = 53,
      names = "--cacert",
      paramLabel = "FILE",
      description = "Also trust the certificates in this PEM file.")
  private @Nullable Path cacert;

  @Option(
      order = 54,
      names = "--protocol",
      paramLabel = "NAME",
      converter = OptionValue.AnyProtocol.class,
      description = {
        "Protocol of the platform: v1, current, or auto (detect).",
        "Default: the session's own, $ODOO_UPGRADE_PROTOCOL, or auto."
      })
  private OptionValue.@Nullable OrAuto<Protocol> protocol;

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
  public PlatformAddress over(PlatformAddress saved, boolean fixed, Map<String, String> env)
      throws BadArguments {
    if (fixed && url != null && !SamePlatform.test(url, saved.url())) {
      throw new BadArguments(
          "This session belongs to "
              + saved.url()
              + ", not to the platform of --url. Omit --url; nothing was sent.");
    }
    boolean moves = url != null && !fixed;
    // Absolute, since a session may be resumed from another folder.
    Optional<String> trusted =
        Optional.ofNullable(cacert).map(file -> file.toAbsolutePath().toString());
    return new PlatformAddress(
        fixed || url == null ? saved.url() : url,
        saved.sandbox() && !moves,
        insecure || saved.insecure(),
        trusted.or(saved::cacert),
        protocol(moves ? Optional.empty() : saved.protocol(), env));
  }

  public boolean namesAddress() {
    return url != null;
  }

  /**
   * What was said of the protocol, now or in the environment.
   *
   * @throws BadArguments when it is none
   */
  public Optional<Protocol> typed(Map<String, String> env) throws BadArguments {
    return protocol(Optional.empty(), env);
  }

  /** What was said now goes before what is known, and that before what is usual here. */
  private Optional<Protocol> protocol(Optional<Protocol> known, Map<String, String> env)
      throws BadArguments {
    if (protocol != null) {
      return protocol.named();
    }
    return known.isPresent()
        ? known
        : new OptionValue.AnyProtocol()
            .from(EnvironmentVariable.PROTOCOL, env)
            .flatMap(OptionValue.OrAuto::named);
  }
}
