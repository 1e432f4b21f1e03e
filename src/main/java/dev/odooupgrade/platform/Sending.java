package dev.odooupgrade.platform;

import dev.odooupgrade.domain.transfer.Checkpoint;
import dev.odooupgrade.domain.transfer.ResumeMode;
import dev.odooupgrade.domain.transfer.SshTrust;
import dev.odooupgrade.domain.transfer.Transport;
import java.util.Optional;

/**
 * How a dump is sent.
 *
 * @param ssh what is known for the transports that use SSH
 * @param rsync the resume mode that works with this platform, where that is known
 * @param checkpoint how far an earlier try came, if its start is worth anything
 */
public record Sending(
    Transport transport,
    SshTrust ssh,
    Optional<ResumeMode> rsync,
    Optional<Checkpoint> checkpoint) {}
