package dev.odooupgrade.transfer.sftp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.odooupgrade.domain.transfer.Checkpoint;
import dev.odooupgrade.domain.transfer.DumpFile;
import dev.odooupgrade.testing.PlainTransfer;
import dev.odooupgrade.testing.Samples;
import dev.odooupgrade.transfer.ActiveTransfer;
import dev.odooupgrade.transfer.StallLimits;
import dev.odooupgrade.transfer.TransferEnvironment;
import dev.odooupgrade.transfer.file.SourceGuard;
import dev.odooupgrade.transfer.file.SourceReader;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import org.apache.sshd.sftp.client.SftpClient;
import org.apache.sshd.sftp.common.SftpConstants;
import org.apache.sshd.sftp.common.SftpException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ComparisonTest {
  private static final int SIZE = 1000;

  private final TransferEnvironment environment =
      new TransferEnvironment(
          StallLimits.USUAL, (delay, task) -> () -> {}, Clock.systemUTC(), () -> 0);

  @Test
  void where_nothing_may_be_read_back_only_what_was_confirmed_is_certain(@TempDir Path folder)
      throws Exception {
    Path file = Files.write(folder.resolve("d.dump"), new byte[SIZE]);
    Files.setLastModifiedTime(file, FileTime.from(Samples.START));
    DumpFile dump = new DumpFile(file, SIZE, Samples.START, "a dump");
    try (SourceReader source = SourceReader.of(SourceGuard.ofFile(dump));
        ActiveTransfer transfer =
            new ActiveTransfer(PlainTransfer.heardBy(PlainTransfer.SILENT), environment)) {
      long certain =
          new Comparison(source, transfer)
              .certain(writeOnly(), "d.dump", 900, 900, new Checkpoint(300, 0));
      assertThat(certain).isEqualTo(300);
    }
  }

  private static SftpClient writeOnly() {
    return (SftpClient)
        Proxy.newProxyInstance(
            SftpClient.class.getClassLoader(),
            new Class<?>[] {SftpClient.class},
            (client, method, args) -> {
              throw new SftpException(SftpConstants.SSH_FX_PERMISSION_DENIED, "write only");
            });
  }
}
