package dev.odooupgrade.cli.upgrade;

import dev.odooupgrade.cli.kit.BadArguments;
import dev.odooupgrade.cli.kit.OptionValue;
import dev.odooupgrade.config.Setting;
import dev.odooupgrade.config.Settings;
import dev.odooupgrade.domain.TroubleException;
import dev.odooupgrade.domain.platform.PlatformAddress;
import dev.odooupgrade.domain.platform.Protocol;
import dev.odooupgrade.session.SamePlatform;
import java.net.URI;
import java.nio.file.Path;
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
        "The platform's address. Default: the session's own, or the",
        "setting platform."
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
        "Default: the session's own, or the setting protocol."
      })
  private OptionValue.@Nullable OrAuto<Protocol> protocol;

  /**
   * The address to speak to when no session says one.
   *
   * @throws TroubleException when what was typed or set is no address
   */
  public PlatformAddress address(Settings settings) throws TroubleException {
    Optional<URI> usual = new OptionValue.Address().chosen(url, Setting.PLATFORM, settings);
    return over(
        new PlatformAddress(usual.orElseThrow(), false, false, Optional.empty()), false, settings);
  }

  /**
   * The address of a saved upgrade, with what was typed now.
   *
   * @param fixed whether the upgrade has a request there, and so cannot move elsewhere
   */
  public PlatformAddress over(PlatformAddress saved, boolean fixed, Settings settings)
      throws TroubleException {
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
        protocol(moves ? Optional.empty() : saved.protocol(), settings));
  }

  public boolean namesAddress() {
    return url != null;
  }

  /**
   * What was said of the protocol, now or for all upgrades.
   *
   * @throws TroubleException when it is none
   */
  public Optional<Protocol> typed(Settings settings) throws TroubleException {
    return protocol(Optional.empty(), settings);
  }

  /** What was said now goes before what is known, and that before what is usual here. */
  private Optional<Protocol> protocol(Optional<Protocol> known, Settings settings)
      throws TroubleException {
    return protocol == null && known.isPresent()
        ? known
        : new OptionValue.AnyProtocol()
            .chosen(protocol, Setting.PROTOCOL, settings)
            .flatMap(OptionValue.OrAuto::named);
  }
}
