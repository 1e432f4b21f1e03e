package dev.odooupgrade.sandbox.current.transfer;

import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.function.Consumer;

/**
 * Whom a transfer server lets in, and what it lets them do. A server that cannot do all of it does
 * what it can.
 *
 * @param folder what the guest sees as {@code /data}
 * @param publicKey the one key let in, as a line of {@code id_rsa.pub}
 * @param hostKey the file in which the server may keep its own key; made by the server when missing
 * @param mayWrite whether files may be sent here, besides being fetched
 * @param mayResume whether rsync may keep the beginning of a broken file ({@code --partial} and the
 *     like)
 * @param mostBytes after so many received bytes, the server closes as if time had run out
 * @param listener hears of each command that has ended, in words
 */
public record TransferAccess(
    Path folder,
    String publicKey,
    Path hostKey,
    boolean mayWrite,
    boolean mayResume,
    OptionalLong mostBytes,
    Consumer<String> listener) {}
