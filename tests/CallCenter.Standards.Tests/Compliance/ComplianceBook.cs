using CallCenter.Standards.Tests.Book;

namespace CallCenter.Standards.Tests.Compliance;

/// <summary>The example book with a section of compliance that uses every member of its format.</summary>
internal static class ComplianceBook
{
    private const string Provenance = """{"kind":"bank","citation":"House rule 21"}""";

    public const string Section = $$$"""
        {
          "obligations": [
            {"code":"audit","name":{"en":"Audit"},"kind":"internal-audit","owner":"manager","roles":["agent"],"scope":{"en":"Lending"},"from":"2026-01-31","until":"2027-06-30","recurrence":{"every":1,"unit":"months","calendar":"round","roll":"following"},
              "evidence":{"en":"The report"},"kpis":["connect-rate"],"targets":["restore","calls"],"provenance":{{{Provenance}}} },
            {"code":"check","name":{"en":"Check"},"kind":"test","owner":"manager","from":"2026-01-01","recurrence":{"every":10,"unit":"days","calendar":"round","roll":"none"},"provenance":{{{Provenance}}} }],
          "targets": [
            {"code":"restore","name":{"en":"Restore"},"unit":"time","atLeast":"PT1S","atMost":"PT2H","provenance":{{{Provenance}}} },
            {"code":"calls","name":{"en":"Calls"},"unit":"percent","change":true,"atMost":"-10 %","provenance":{{{Provenance}}} }]
        }
        """;

    private const string Calendars = $$$"""[{"code":"round","name":{"en":"Round the clock"},"version":"1","provenance":{{{Provenance}}},"kind":"always"}]""";

    public static string Json { get; } = ExampleBook.With(("\"kpis\": {", $"\"calendars\": {Calendars}, \"compliance\": {Section}, \"kpis\": {{"));
}
