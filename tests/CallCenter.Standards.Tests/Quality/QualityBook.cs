using CallCenter.Standards.Tests.Book;

namespace CallCenter.Standards.Tests.Quality;

/// <summary>The example book with a section of quality that uses every member of its format but scripts.</summary>
internal static class QualityBook
{
    private const string Provenance = """{"kind":"bank","citation":"House rule 9"}""";

    public const string Section = $$$"""
        {
          "forms": [
            {"code":"calls","version":"1","name":{"en":"Calls"},"sections":[
              {"code":"start","name":{"en":"Start"},"weight":40,"items":[
                {"code":"greeting","name":{"en":"Greets"},"answers":{"kind":"yes-no"}},
                {"code":"identity","name":{"en":"Verifies"},"weight":2.5,"answers":{"kind":"yes-no"},"notApplicable":"redistribute-in-section","critical":{"class":"compliance","effect":"form"},"needsComment":true,"needsEvidence":true}]},
              {"code":"end","name":{"en":"End"},"weight":60.25,"items":[
                {"code":"listening","name":{"en":"Listens"},"answers":{"kind":"scale","from":1,"to":5,"step":0.5},"critical":{"class":"customer","effect":"section","below":"50 %"}},
                {"code":"need","name":{"en":"Recognises"},"answers":{"kind":"choice","choices":[{"code":"right","name":{"en":"Right"},"meets":"100 %"},{"code":"late","name":{"en":"Late"},"meets":"62.5 %"}]},"notApplicable":"fails-form","gate":"60 %"}]}],
             "bands":[{"code":"low","name":{"en":"Low"},"from":0},{"code":"high","name":{"en":"High"},"from":80.5}],"passMark":80,"completeness":"90 %","decimals":1,"provenance":{{{Provenance}}} },
            {"code":"calls","version":"2","name":{"en":"Calls"},"effective":"2027-01-01","channels":["phone"],"needs":["inquiry"],"rollup":"minimum","sections":[
              {"code":"all","name":{"en":"All"},"weight":1,"items":[{"code":"answer","name":{"en":"Right"},"answers":{"kind":"yes-no"},"notApplicable":"counts-as-full"}]}],"provenance":{{{Provenance}}} }
          ],
          "sampling": [
            {"code":"monthly","name":{"en":"Monthly"},"form":"calls","quota":5,"secondScores":"5 %","strata":[
              {"code":"complaints","name":{"en":"Complaints"},"when":{"need":"\"complaint\""},"least":2},{"code":"other","name":{"en":"Other"}}],"provenance":{{{Provenance}}} }
          ],
          "stages": [{"code":"phone-hold","name":{"en":"Hold"},"channel":"phone","stage":"hold","within":"PT45S","provenance":{{{Provenance}}} }],
          "businesses": [{"code":"loss","name":{"en":"Loss report"},"starts":{"en":"Reported"},"ends":{"en":"Blocked"},"within":"PT3M","provenance":{{{Provenance}}} }],
          "conduct": {"scoring":{"within":{"kind":"business-days","count":10},"calendar":"round"},"appealDays":5,"decision":{"within":{"kind":"elapsed","time":"PT72H"},"calendar":"round"},"coachingDays":7,"recheckDays":30,"automatic":{"audit":"10 %","leastPairs":2,"greatestError":4.5},"provenance":{{{Provenance}}} }
        }
        """;

    private const string Calendars = $$$"""[{"code":"round","name":{"en":"Round the clock"},"version":"1","provenance":{{{Provenance}}},"kind":"always"}]""";

    public static string Json { get; } = ExampleBook.With(("\"kpis\": {", $"\"calendars\": {Calendars}, \"quality\": {Section}, \"kpis\": {{"));
}
