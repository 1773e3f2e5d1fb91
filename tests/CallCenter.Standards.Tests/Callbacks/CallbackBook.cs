using CallCenter.Standards.Tests.Book;

namespace CallCenter.Standards.Tests.Callbacks;

/// <summary>The example book with a section of callbacks that uses every member of its format.</summary>
internal static class CallbackBook
{
    private const string Provenance = """{"kind":"bank","citation":"House rule 14"}""";

    public const string Section = $$$"""
        {
          "reasons": [
            {"code":"complaint","name":{"en":"Complaint"},"within":{"kind":"elapsed","time":"PT48H"},"calendar":"round","provenance":{{{Provenance}}} },
            {"code":"low-score","name":{"en":"Low score"},"within":{"kind":"calendar-days","count":3},"calendar":"round","provenance":{{{Provenance}}} }],
          "triggers": {"code":"triggers","name":{"en":"Triggers"},"hitPolicy":"first","inputs":[{"field":"need"},{"field":"csat"},{"field":"second-handling"}],"outputs":[{"name":"reason","type":"text"}],
            "rules":[{"when":["complaint","-","-"],"then":["complaint"]},{"when":["-","<= 2","-"],"then":["low-score"]},{"when":["-","-","-"],"then":["null"]}],"provenance":{{{Provenance}}} },
          "plans": [
            {"code":"all","version":"1","name":{"en":"All"},"months":1,"provenance":{{{Provenance}}} },
            {"code":"all","version":"2","name":{"en":"All"},"effective":"2027-01-01","months":2,"provenance":{{{Provenance}}} },
            {"code":"gold","version":"1","name":{"en":"Gold"},"segments":["gold"],"months":3,"provenance":{{{Provenance}}} }],
          "rules": {"hours":"round","quiet":{"from":"20:00:00","to":"09:00:00"},"attempts":2,"spacing":"PT4H","caps":[{"contacts":1,"within":"P1D"},{"contacts":2,"within":"P7D"}],
            "channels":[{"channel":"sms","needsConsent":true},{"channel":"phone"}],"provenance":{{{Provenance}}} },
          "outcomes": [{"code":"content","name":{"en":"Content"},"reached":true,"then":"close","provenance":{{{Provenance}}} },{"code":"no-answer","name":{"en":"No answer"},"then":"try-again","provenance":{{{Provenance}}} }],
          "secondHandling": {"within":{"kind":"elapsed","time":"PT24H"},"calendar":"round","provenance":{{{Provenance}}} },
          "recovery": [{"code":"east","name":{"en":"East"},"regions":["east"],"role":"manager","phone":"95500-1","provenance":{{{Provenance}}} },{"code":"other","name":{"en":"Other"},"role":"manager","provenance":{{{Provenance}}} }],
          "forms": [{"code":"log","name":{"en":"Log","zh-CN":"记录"},"fields":[{"code":"customer","name":{"en":"Customer"},"required":true,"personal":true},{"code":"day","name":{"en":"Day","zh-CN":"日期"},"type":"date"},
            {"code":"score","name":{"en":"Score"},"type":"number"},{"code":"told","name":{"en":"Told"},"type":"boolean"},{"code":"at","name":{"en":"At"},"type":"instant"}],"provenance":{{{Provenance}}} }],
          "rehearsals": [{"code":"angry","name":{"en":"Angry"},"situation":{"en":"The customer shouts"},"months":3,"provenance":{{{Provenance}}} }]
        }
        """;

    private const string Calendars = $$$"""[{"code":"round","name":{"en":"Round the clock"},"version":"1","provenance":{{{Provenance}}},"kind":"always"}]""";

    public static string Json { get; } = ExampleBook.With(("\"kpis\": {", $"\"calendars\": {Calendars}, \"callbacks\": {Section}, \"kpis\": {{"));
}
