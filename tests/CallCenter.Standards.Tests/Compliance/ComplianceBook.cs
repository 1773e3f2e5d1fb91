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
              "evidence":{"en":"The report"},"ladder":"late","kpis":["connect-rate"],"targets":["restore","calls"],"provenance":{{{Provenance}}} },
            {"code":"check","name":{"en":"Check"},"kind":"test","owner":"manager","from":"2026-01-01","recurrence":{"every":10,"unit":"days","calendar":"round","roll":"none"},"provenance":{{{Provenance}}} },
            {"code":"renew","name":{"en":"Renew"},"kind":"policy","owner":"manager","from":"2026-01-01","recurrence":{"every":1,"unit":"years","calendar":"round"},"provenance":{{{Provenance}}} }],
          "documents": [{"code":"norms","name":{"en":"Norms"},"kind":"policy","owner":"manager","approvedBy":"director","versions":[{"version":"1","effective":"2026-01-01"},{"version":"2","effective":"2026-07-01","approvedOn":"2026-06-30"}],"review":"renew","readers":["agent"],"readWithinDays":3,"provenance":{{{Provenance}}} }],
          "ladders": [{"code":"late","name":{"en":"Late"},"calendar":"round","steps":[{"afterDays":2,"tell":["manager"]}],"provenance":{{{Provenance}}} }],
          "inspections": {
            "grades":[{"code":"small","name":{"en":"Small"},"days":10,"daysAgain":5,"decides":"manager","acceptedBy":"director","provenance":{{{Provenance}}} },{"code":"great","name":{"en":"Great"},"days":0,"daysAgain":0,"recheckDays":3,"decides":"director","ladder":"late","provenance":{{{Provenance}}} }],
            "calendar":"round","reportTo":["director"],"reportDays":2,"provenance":{{{Provenance}}} },
          "targets": [
            {"code":"restore","name":{"en":"Restore"},"unit":"time","atLeast":"PT1S","atMost":"PT2H","provenance":{{{Provenance}}} },
            {"code":"calls","name":{"en":"Calls"},"unit":"percent","change":true,"atMost":"-10 %","provenance":{{{Provenance}}} }],
          "retention": [
            {"code":"calls","name":{"en":"Calls"},"records":["call"],"trigger":"closed","atLeast":{"count":6,"unit":"months"},"atMost":{"count":2,"unit":"years"},"verified":true,"provenance":{{{Provenance}}} }],
          "purposes": [{"code":"serve","name":{"en":"Serve"},"provenance":{{{Provenance}}} }],
          "access": [{"code":"desk","name":{"en":"Desk"},"roles":["agent"],"classes":["personal","sensitive"],"purposes":["serve"],"inFull":true,"provenance":{{{Provenance}}} }],
          "violations": {
            "grades":[{"code":"slight","name":{"en":"Slight"},"provenance":{{{Provenance}}} }],
            "losses":[{"code":"any","name":{"en":"Any"},"from":0,"provenance":{{{Provenance}}} }],
            "sanctions":[{"code":"warning","name":{"en":"Warning"},"authority":"manager","provenance":{{{Provenance}}} },{"code":"fine","name":{"en":"Fine"},"authority":"manager","fine":true,"legalBasis":"Law 7","provenance":{{{Provenance}}} }],
            "table":{"code":"sanctions","name":{"en":"Sanctions"},"hitPolicy":"first","inputs":[{"field":"repeats"}],"outputs":[{"name":"least","type":"text"},{"name":"most","type":"text"}],"rules":[{"when":[">= 1"],"then":["fine","fine"]},{"when":["-"],"then":["warning","fine"]}],"provenance":{{{Provenance}}} },
            "hearingDays":3,"appealDays":10,"appealTo":"director","limitationMonths":12,"whistleBlowers":{"en":"Kept secret"},"provenance":{{{Provenance}}} }
        }
        """;

    private const string Calendars = $$$"""[{"code":"round","name":{"en":"Round the clock"},"version":"1","provenance":{{{Provenance}}},"kind":"always"}]""";

    public static string Json { get; } = ExampleBook.With(("\"kpis\": {", $"\"calendars\": {Calendars}, \"compliance\": {Section}, \"kpis\": {{"));
}
