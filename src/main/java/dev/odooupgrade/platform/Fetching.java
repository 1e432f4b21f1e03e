package dev.odooupgrade.platform;

import dev.odooupgrade.domain.Download;
import dev.odooupgrade.domain.RsyncManner;
import dev.odooupgrade.domain.SshTrust;
import dev.odooupgrade.domain.UpgradeRequest;
import dev.odooupgrade.domain.Via;
import java.util.Optional;

/**
 * How a file of an upgrade is fetched.
 *
 * @param wanted what, to where, and how far it has come
 * @param rsync how the other side lets rsync go on after a break, where that is known
 * @param answer the newest the platform told of the request: where its files are
 * @param ssh what is known for the ways that speak SSH
 */
public record Fetching(
    Download wanted, UpgradeRequest answer, Via via, SshTrust ssh, Optional<RsyncManner> rsync) {}
