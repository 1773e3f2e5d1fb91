using CallCenter.Standards.Tests.Book;

namespace CallCenter.Standards.Tests.Training;

/// <summary>The example book with a section of training that uses every member of its format.</summary>
internal static class TrainingBook
{
    private const string Provenance = """{"kind":"bank","citation":"House rule 7"}""";

    public const string Section = $$$"""
        {
          "zone": "Asia/Shanghai", "noticeDays": 10,
          "stages": [{"code":"senior","name":{"en":"Senior"},"provenance":{{{Provenance}}}}],
          "modules": [
            {"code":"loans","name":{"en":"Loans"},"methods":["online","simulation"],"everyMonths":12,"validMonths":18,"provenance":{{{Provenance}}}},
            {"code":"manners","name":{"en":"Manners"},"provenance":{{{Provenance}}}}],
          "exams": [
            {"code":"loan-exam","version":"1","name":{"en":"Loan exam"},"kind":"written","modules":["loans"],"passMark":"60 %","resits":{"most":1,"afterDays":7},"everyMonths":3,"validMonths":6,"provenance":{{{Provenance}}}},
            {"code":"loan-exam","version":"2","name":{"en":"Loan exam"},"effective":"2026-07-01","kind":"practical","modules":["loans"],"passMark":"82.5 %","resits":{"most":1,"afterDays":7},"everyMonths":2,"validMonths":6,"provenance":{{{Provenance}}}},
            {"code":"talk","version":"1","name":{"en":"Talk"},"kind":"oral","passMark":"50 %","provenance":{{{Provenance}}}}],
          "programmes": [
            {"code":"start","name":{"en":"Start"},"kind":"induction","modules":["loans"],"exams":["loan-exam"],"withinDays":7,"probationMonths":3,"provenance":{{{Provenance}}}},
            {"code":"seniors","name":{"en":"Seniors"},"kind":"in-service","roles":["lender"],"stages":["senior"],"modules":["manners"],"exams":["talk"],"provenance":{{{Provenance}}}}],
          "certificates": [{"code":"banker","name":{"en":"Banker"},"exams":["loan-exam","talk"],"validMonths":24,"provenance":{{{Provenance}}}}],
          "qualifications": [
            {"code":"lending","name":{"en":"Lending"},"modules":["loans"],"exams":["loan-exam"],"skills":["loans"],"provenance":{{{Provenance}}}},
            {"code":"revision-2","name":{"en":"Revision 2"},"standard":"2.0","effective":"2026-10-01","countsFrom":"2026-09-01","roles":["lender"],"exams":["talk"],"skills":["loans","talks"],"provenance":{{{Provenance}}}}],
          "effects": [{"code":"less","name":{"en":"Less"},"on":"failed","exams":["loan-exam"],"affects":"bonus","rule":{"en":"HR 12"},"provenance":{{{Provenance}}}}],
          "appeals": {"withinDays":5,"to":"head","provenance":{{{Provenance}}}},
          "feedback": {"everyMonths":6,"provenance":{{{Provenance}}}}
        }
        """;

    public static string Json { get; } = ExampleBook.With(("\"kpis\": {", $"\"training\": {Section}, \"kpis\": {{"));
}
