package dev.odooupgrade.platform.v1;

import dev.odooupgrade.domain.TroubleException;
import dev.odooupgrade.domain.platform.PlatformAddress;
import dev.odooupgrade.domain.request.RequestRef;
import dev.odooupgrade.domain.transfer.DumpFile;
import dev.odooupgrade.http.HttpService;
import dev.odooupgrade.http.call.HttpCall;
import dev.odooupgrade.platform.Answer;
import dev.odooupgrade.platform.Fetching;
import dev.odooupgrade.platform.Sending;
import dev.odooupgrade.platform.Verdict;
import dev.odooupgrade.transfer.TransferContext;
import dev.odooupgrade.transfer.TransferEnvironment;
import dev.odooupgrade.transfer.file.SourceGuard;
import dev.odooupgrade.transfer.sftp.Sftp;
import dev.odooupgrade.transfer.sftp.SftpEndpoint;
import dev.odooupgrade.transfer.sftp.SshEnvironment;
import dev.odooupgrade.transfer.sftp.SshLogin;

/**
 * The platform's SFTP server: access is requested over HTTPS, each time again, and a file then
 * moves over SFTP. A transfer over HTTPS loads nothing of SSH.
 */
record V1Sftp(
    PlatformAddress platform,
    HttpService http,
    V1Wire wire,
    TransferEnvironment environment,
    SshEnvironment ssh) {

  /** Sends a dump; the answer is the one to the question for access. */
  Answer upload(RequestRef request, DumpFile dump, Sending how, TransferContext context)
      throws TroubleException, InterruptedException {
    // A file that cannot be sent needs no access.
    SourceGuard.ofFile(dump);
    Sftp sftp = new Sftp(environment, ssh);
    SshLogin login = sftp.login(how.ssh(), context.journal());
    Answer answer = ask(request, login);
    if (answer.verdict() != Verdict.ACCEPTED) {
      return answer;
    }
    V1Access access = V1Access.of(answer, platform);
    long sent =
        sftp.upload(
            new SftpEndpoint(access.address(), login, how.ssh()),
            access.sharedFile(),
            dump,
            how.checkpoint(),
            context);
    return answer.with(answer.figures().sending(sent));
  }

  void download(RequestRef request, Fetching how, TransferContext context)
      throws TroubleException, InterruptedException {
    Sftp sftp = new Sftp(environment, ssh);
    SshLogin login = sftp.login(how.ssh(), context.journal());
    Answer answer = ask(request, login);
    if (answer.verdict() != Verdict.ACCEPTED) {
      throw V1Troubles.noAccess(answer);
    }
    V1Access access = V1Access.of(answer, platform);
    sftp.download(
        new SftpEndpoint(access.address(), login, how.ssh()),
        V1FileNames.of(how.wanted().what(), how.answer(), access.sharedFile()),
        how.wanted(),
        context);
  }

  private Answer ask(RequestRef request, SshLogin login)
      throws TroubleException, InterruptedException {
    HttpCall call =
        HttpCall.text(
            wire.at(V1Method.SFTP_ACCESS, request),
            V1Wire.KEYS_TYPE,
            V1Wire.sshKeys(login.publicKeys()),
            true,
            V1Method.SFTP_ACCESS.ifLost());
    return V1Reading.read(V1Method.SFTP_ACCESS, http.send(call));
  }
}
