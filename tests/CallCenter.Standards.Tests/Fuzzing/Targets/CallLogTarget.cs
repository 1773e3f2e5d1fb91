using CallCenter.Standards.Kpis;
using CallCenter.Standards.Logs;
using CallCenter.Standards.Logs.CallLogs.Mapping;
using CallCenter.Standards.Logs.CallLogs.Reading;

namespace CallCenter.Standards.Tests.Fuzzing.Targets;

/// <summary>Call logs of the sample: every row is a contact, rejected or excluded.</summary>
internal sealed class CallLogTarget() : FuzzTarget("call-log", 3)
{
    private const string Right = """
        contact_id,arrived_at,channel,need,topic,segment,region,language,queue,team,agent,ivr_seconds,queued,wait_seconds,talk_seconds,hold_seconds,wrap_up_seconds,outcome,resolved_first_contact,transferred,repeat_contact
        c-00001,2026-03-10T00:00:21,phone,transaction,password-reset,retail,east,en,phone-english,night-desk,agent-47,20,no,0,146,33,42,answered,yes,no,no
        c-00002,2026-03-10T00:00:34,phone,inquiry,monitoring,,,zh,,,,5,,0,0,,,test,,,no
        c-00003,9999-12-31T23:59:59,"chat, or so",inquiry,"a ""b"" c",,,zh,,,,5,,0,0,,,abandoned,,,no

        """;

    private static readonly LogMap Map = MapFile.Load("service-day");
    private static readonly string[] Pieces = [",", "\"", "\n", "\r\n", "\0", "-1", "1e9", "99999999999", "0.5", "\ufeff", "2026-03-10T00:00:60", .. Scraps.Texts];

    public override byte[] Draw(Random random) => random.Next(2) == 0 ? ByteMutation.Of(WildText.Bytes(Right), random) : WildText.Bytes(TextMutation.Of(Right, random, Pieces));

    public override bool Run(byte[] input)
    {
        string path = Path.Combine(Path.GetTempPath(), $"call-log-{Environment.ProcessId}-{Environment.CurrentManagedThreadId}.csv");
        File.WriteAllBytes(path, input);
        try
        {
            long contacts = 0, rejects = 0;
            ReadSummary summary = CallLog.Read(path, Map, (in ContactRecord _, string? _) => contacts++, _ => rejects++);
            FuzzFault.Unless(summary.Accepted == contacts && summary.Rejected == rejects, "Rows are lost.");
            return contacts > 0;
        }
        catch (UserErrorException wrong)
        {
            FuzzFault.Unless(wrong.Message.Length < 4_000, "An error is too long to print.");
            return false;
        }
        finally
        {
            File.Delete(path);
        }
    }
}
