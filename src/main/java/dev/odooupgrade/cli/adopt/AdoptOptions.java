package dev.odooupgrade.cli.adopt;

import dev.odooupgrade.cli.create.OrderCheck;
import dev.odooupgrade.cli.kit.BadArguments;
import dev.odooupgrade.cli.kit.OptionValue;
import dev.odooupgrade.cli.transfer.SshKeyOption;
import dev.odooupgrade.cli.upgrade.SecretFile;
import dev.odooupgrade.domain.Secret;
import dev.odooupgrade.domain.TroubleException;
import dev.odooupgrade.domain.order.OrderDraft;
import dev.odooupgrade.domain.order.OrderField;
import dev.odooupgrade.domain.order.OrderRules;
import dev.odooupgrade.domain.transfer.SshIdentity;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** What somebody knows of a request that another program has begun. */
@Command
final class AdoptOptions {
  private static final SecretFile FILE =
      new SecretFile(
          "token",
          "The script creates it in the temporary folder: odoo-upgrade-AIM-NAME-TARGET. It also"
              + " prints the token.");

  @Option(
      names = {"--token", "--key"},
      paramLabel = "TOKEN",
      description =
          "The request's token. Others on this computer can see it in the process list:"
              + " --token-file or the variable ODOO_UPGRADE_KEY keep it private.")
  private @Nullable String token;

  @Option(
      names = {"--token-file", "--key-file"},
      paramLabel = "FILE",
      description =
          "The script's own token file, or another with the token on its first line. The name of"
              + " the script's file gives the aim and the target, and the SSH key is expected"
              + " beside it.")
  private @Nullable Path tokenFile;

  @Option(
      names = "--request",
      paramLabel = "ID",
      converter = OptionValue.RequestId.class,
      description = "The request's number, if you know it. Default: token- and eight digits.")
  private @Nullable String request;

  @Option(
      names = "--host",
      paramLabel = "HOST",
      converter = OptionValue.HostName.class,
      description = "The server of the request. Default: ask the platform.")
  private @Nullable String host;

  @Option(
      names = "--ssh-key",
      paramLabel = "FILE|agent",
      description =
          "The private key that the request was created with, or agent if the running ssh-agent has"
              + " it. The script's own (UID_upgrade_ssh_key or upgrade_ssh_key) is copied into the"
              + " session; any other key is used in place. Default: the script's own, beside its"
              + " token file.")
  private @Nullable Path sshKey;

  @Option(names = "--contract", paramLabel = "CONTRACT", description = "The request's contract.")
  private @Nullable String contract;

  @Option(
      names = "--target",
      paramLabel = "VERSION",
      description = "The version to upgrade to. Default: taken from the token file's name.")
  private @Nullable String target;

  @Option(
      names = "--aim",
      paramLabel = "AIM",
      description = "test or production. Default: taken from the token file's name.")
  private @Nullable String aim;

  /**
   * The token, from wherever it comes.
   *
   * @throws TroubleException when the file that was named cannot be read
   */
  Optional<Secret> token(Map<String, String> env) throws TroubleException {
    return FILE.typed(token, tokenFile, env);
  }

  Optional<String> request() {
    return typed(request);
  }

  Optional<String> host() {
    return typed(host);
  }

  /**
   * The SSH key that was named, or else the one that lies where the script has put it.
   *
   * @throws TroubleException when there is no such key
   */
  Optional<SshIdentity> key(Map<String, String> env) throws TroubleException {
    return sshKey == null
        ? file().flatMap(ScriptKey::beside).map(SshIdentity.KeyFile::new)
        : Optional.of(SshKeyOption.read(sshKey, env));
  }

  /** The order, as far as it is known; what was typed goes before what a name tells. */
  OrderDraft order() throws BadArguments {
    ScriptToken told = file().map(ScriptToken::of).orElse(ScriptToken.UNTOLD);
    OrderDraft draft =
        OrderDraft.EMPTY
            .with(OrderField.CONTRACT, typed(contract).orElse(""))
            .with(
                OrderField.TARGET,
                typed(target)
                    .map(it -> OrderRules.meant(OrderField.TARGET, it))
                    .orElse(told.target()))
            .with(OrderField.AIM, typed(aim).orElse(told.aim()));
    Set<OrderField> known = EnumSet.allOf(OrderField.class);
    known.removeIf(field -> draft.get(field).isEmpty());
    OrderCheck.require(draft, known);
    return draft;
  }

  private Optional<Path> file() {
    return Optional.ofNullable(tokenFile);
  }

  private static Optional<String> typed(@Nullable String value) {
    return Optional.ofNullable(value).map(String::strip).filter(text -> !text.isEmpty());
  }
}
