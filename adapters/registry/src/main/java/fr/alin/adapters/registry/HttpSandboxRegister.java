package fr.alin.adapters.registry;

import fr.alin.adapters.registry.RegisterHttp.Reply;
import fr.alin.adapters.registry.SneElement.Malformed;
import fr.alin.request.RegisterRecord;
import fr.alin.sandbox.RegisterWorld;
import fr.alin.sandbox.SandboxRegister;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The simulator's sandbox, beside the register's own address; absent in production. */
final class HttpSandboxRegister implements SandboxRegister, RegisterWorld {

  private static final Logger LOG = LoggerFactory.getLogger(HttpSandboxRegister.class);

  /** A thousand records and more. */
  private static final long LARGEST_LIST = 16L * 1024 * 1024;

  private final URI register;
  private final RegisterHttp http;

  HttpSandboxRegister(RegisterAddress address, RegisterHttp http) {
    this.register = address.url();
    this.http = http;
  }

  /** What the simulator lists; nothing when it does not answer, the log says why. */
  @Override
  public List<RegisterRecord> list(int limit) {
    var reply =
        http.get(
            register.resolve("/sandbox/requests?limit=" + limit), "application/xml", LARGEST_LIST);
    if (!(reply instanceof Reply.Answered(var status, var type, var body)) || status != 200) {
      LOG.warn("register simulator does not list its requests");
      return List.of();
    }
    try {
      var records = new ArrayList<RegisterRecord>();
      for (var request : SneAnswer.requests(XmlNode.parse(body))) {
        records.add(SneRecord.read(request));
      }
      return List.copyOf(records);
    } catch (XmlNode.Unreadable | Malformed unusable) {
      LOG.warn("list of the register simulator unusable: {}", unusable.getMessage());
      return List.of();
    }
  }

  @Override
  public boolean anchorAt(LocalDate anchor) {
    var reply =
        http.putJson(register.resolve("/sandbox/anchor"), "{\"anchor\":\"" + anchor + "\"}");
    var done = reply instanceof Reply.Answered(var status, var type, var body) && status == 204;
    if (!done) {
      LOG.warn("register simulator did not take the anchor of the demonstration");
    }
    return done;
  }
}
