using CallCenter.Standards.Tests.Book;

namespace CallCenter.Standards.Tests.Improvement;

/// <summary>The example book with a section of improvement that uses every member of its format.</summary>
internal static class ImprovementBook
{
    private const string Provenance = """{"kind":"bank","citation":"House rule 22"}""";

    public const string Section = $$$"""
        {
          "model": {
            "dimensions": [
              {"code":"rules","name":{"en":"Rules"},"weight":1,"provenance":{{{Provenance}}} },
              {"code":"processes","name":{"en":"Processes"},"weight":2.5,"provenance":{{{Provenance}}} }],
            "indicators": [
              {"code":"reviewed","name":{"en":"Reviewed"},"dimension":"rules","manual":{"en":"By hand"},"unit":"percent","weight":3,"anchors":[{"value":"50 %","points":0},{"value":"100 %","points":100}],"provenance":{{{Provenance}}} },
              {"code":"age","name":{"en":"Age"},"dimension":"rules","manual":{"en":"By hand"},"unit":"time","weight":1,"anchors":[{"value":"PT1H","points":100},{"value":"PT3H","points":0}],"provenance":{{{Provenance}}} },
              {"code":"connect","name":{"en":"Connect"},"dimension":"processes","kpi":"connect-rate","unit":"percent","weight":1,"anchors":[{"value":"60 %","points":0},{"value":"90 %","points":100}],"provenance":{{{Provenance}}} },
              {"code":"load","name":{"en":"Load"},"dimension":"processes","manual":{"en":"By hand"},"unit":"points","weight":1,"anchors":[{"value":50,"points":0},{"value":75,"points":100},{"value":85,"points":100},{"value":100,"points":10}],"provenance":{{{Provenance}}} }],
            "total":"weighted-mean","leastCoverage":"50 %","step":5,"provenance":{{{Provenance}}}
          },
          "actions": {"causes":[{"code":"skill","name":{"en":"Skill"},"provenance":{{{Provenance}}} },{"code":"system","name":{"en":"System"},"provenance":{{{Provenance}}} }],"calendar":"office","verifyWithin":3,"provenance":{{{Provenance}}} },
          "charts": [
            {"code":"flow","name":{"en":"Flow"},"kpi":"average-wait","kind":"individuals","rules":["beyond-limits","nine-on-one-side","eight-on-one-side","six-in-a-trend","fourteen-alternating","two-of-three-beyond-two-sigma","four-of-five-beyond-one-sigma","fifteen-within-one-sigma","eight-beyond-one-sigma"],"leastPoints":10,"provenance":{{{Provenance}}} },
            {"code":"connect","name":{"en":"Connect"},"kpi":"connect-rate","kind":"proportions","rules":["beyond-limits"],"leastPoints":2,"provenance":{{{Provenance}}} }]
        }
        """;

    private const string Calendars = $$$"""[{"code":"office","name":{"en":"Office"},"version":"1","provenance":{{{Provenance}}},"kind":"hours","zone":"Asia/Shanghai","week":{"monday":["09:00-17:00"],"tuesday":["09:00-17:00"],"wednesday":["09:00-17:00"],"thursday":["09:00-17:00"],"friday":["09:00-17:00"]}}]""";

    public static string Json { get; } = ExampleBook.With(("\"kpis\": {", $"\"calendars\": {Calendars}, \"improvement\": {Section}, \"kpis\": {{"));
}
