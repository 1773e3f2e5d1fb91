using CallCenter.Standards.Tests.Book;

namespace CallCenter.Standards.Tests.Surveys;

/// <summary>The example book with a section of surveys that uses every member of its format, and the scripts that ask.</summary>
internal static class SurveyBook
{
    private const string Provenance = """{"kind":"bank","citation":"House rule 12"}""";

    public const string Scripts = $$$"""
        {"zone":"UTC","scripts":[
          {"code":"ask","version":"1","name":{"en":"Ask"},"approval":"approved","asks":"csat","wordings":[
            {"text":{"en":"From 1 to 5?"}},
            {"channels":["phone"],"text":{"en":"Press 1, 2 or 3."},"answers":[{"key":"1","value":5,"name":{"en":"Good"}},{"key":"2","value":3,"name":{"en":"Fair"}},{"key":"3","value":1,"name":{"en":"Bad"}}]}],"provenance":{{{Provenance}}} },
          {"code":"recommend","version":"1","name":{"en":"Recommend"},"approval":"approved","asks":"nps","wordings":[{"channels":["sms","phone"],"text":{"en":"From 0 to 10?"}}],"provenance":{{{Provenance}}} },
          {"code":"why","version":"1","name":{"en":"Why"},"approval":"approved","wordings":[{"text":{"en":"Why?"}}],"provenance":{{{Provenance}}} }]}
        """;

    public const string Section = $$$"""
        {
          "problems": [
            {"code":"waiting","name":{"en":"Waiting"},"improvement":{"en":"More staff at noon"},"provenance":{{{Provenance}}} },
            {"code":"conduct","name":{"en":"Conduct"},"provenance":{{{Provenance}}} }],
          "rest": {"days":30,"provenance":{{{Provenance}}} },
          "surveys": [
            {"code":"calls","version":"1","name":{"en":"Calls"},"when":{"channel":"\"phone\""},"invited":"50 %","leastAnswers":3,"questions":[
              {"code":"satisfied","name":{"en":"Satisfied"},"script":"ask","topBox":4,"comment":"why","topic":"conduct","provenance":{{{Provenance}}} },
              {"code":"recommends","name":{"en":"Recommends"},"script":"recommend","topBox":9,"provenance":{{{Provenance}}} }],"provenance":{{{Provenance}}} },
            {"code":"calls","version":"2","name":{"en":"Calls"},"effective":"2027-01-01","audience":"staff","record":"survey","invited":"100 %","leastAnswers":1,"questions":[
              {"code":"satisfied","name":{"en":"Satisfied"},"script":"ask","topBox":5,"provenance":{{{Provenance}}} }],"provenance":{{{Provenance}}} }]
        }
        """;

    public static string Json { get; } = ExampleBook.With(("\"kpis\": {", $"\"scripts\": {Scripts}, \"surveys\": {Section}, \"kpis\": {{"));
}
