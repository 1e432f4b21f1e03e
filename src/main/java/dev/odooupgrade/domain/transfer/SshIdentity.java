package dev.odooupgrade.domain.transfer;

import dev.odooupgrade.domain.Secret;
import java.nio.file.Path;
import java.util.Optional;

/** Which key opens the platform's SFTP server to us. */
public sealed interface SshIdentity {

  /**
   * Does what belongs to the kind of key; all kinds have to be named, so that none is forgotten.
   */
  <T, E extends Exception> T match(
      Case<Made, T, E> made, Case<KeyFile, T, E> file, Case<Agent, T, E> agent) throws E;

  @FunctionalInterface
  interface Case<K extends SshIdentity, T, E extends Exception> {
    T of(K identity) throws E;
  }

  /**
   * A key of one upgrade alone, kept in its session: made for it here, or copied from the program
   * that began it.
   *
   * @param privateKey in a PEM form that ssh reads, without a passphrase
   */
  record Made(Secret privateKey) implements SshIdentity {
    @Override
    public <T, E extends Exception> T match(
        Case<Made, T, E> made, Case<KeyFile, T, E> file, Case<Agent, T, E> agent) throws E {
      return made.of(this);
    }
  }

  /**
   * The user's own private key, whose passphrase, if any, is asked for when it is needed.
   *
   * @param file absolute
   */
  record KeyFile(Path file) implements SshIdentity {
    @Override
    public <T, E extends Exception> T match(
        Case<Made, T, E> made, Case<KeyFile, T, E> own, Case<Agent, T, E> agent) throws E {
      return own.of(this);
    }
  }

  /**
   * The keys that the user's SSH agent holds.
   *
   * @param publicKey the one of them that was told to the platform, as a line of {@code
   *     authorized_keys}; empty where all of them are
   */
  record Agent(Optional<String> publicKey) implements SshIdentity {
    /** Whichever keys the agent holds. */
    public Agent() {
      this(Optional.empty());
    }

    @Override
    public <T, E extends Exception> T match(
        Case<Made, T, E> made, Case<KeyFile, T, E> file, Case<Agent, T, E> agent) throws E {
      return agent.of(this);
    }
  }
}
