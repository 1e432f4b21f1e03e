package dev.odooupgrade.platform;

import dev.odooupgrade.domain.request.UpgradeRequest;
import dev.odooupgrade.domain.transfer.Download;
import dev.odooupgrade.domain.transfer.ResumeMode;
import dev.odooupgrade.domain.transfer.SshTrust;
import dev.odooupgrade.domain.transfer.Transport;
import java.util.Optional;

/**
 * How a file of an upgrade is fetched.
 *
 * @param wanted what, to where, and how far it has come
 * @param rsync the resume mode that works with this platform, where that is known
 * @param answer the newest that the platform said of the request: where its files are
 * @param ssh what is known for the transports that use SSH
 */
public record Fetching(
    Download wanted,
    UpgradeRequest answer,
    Transport transport,
    SshTrust ssh,
    Optional<ResumeMode> rsync) {}
