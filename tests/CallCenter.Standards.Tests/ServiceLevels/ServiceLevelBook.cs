using CallCenter.Standards.Tests.Book;

namespace CallCenter.Standards.Tests.ServiceLevels;

/// <summary>The example book with calendars and a section of service levels that uses every member of its format.</summary>
internal static class ServiceLevelBook
{
    private const string Provenance = """{"kind":"bank","citation":"House rule 9"}""";
    private const string Triggers = """
        {"start":["opened"],"stop":["closed"],"pauses":[{"reason":"customer","on":["customer-asked"],"until":["customer-replied"]}],"reset":["rewritten"],"cancel":["withdrawn"],"reopen":["reopened"]}
        """;

    public const string Section = $$"""
        {
          "zone": "Asia/Shanghai",
          "policies": [
            {"code":"urgent","version":"1","name":{"en":"Urgent"},"effective":"2026-01-01","when":{"priority":"high"},"targets":[
              {"code":"resolve","name":{"en":"Resolve"},"kind":"resolution","time":{"kind":"elapsed","time":"PT2H"},"calendar":"round","triggers":{{Triggers}},"onChange":"retroactive","ladder":"up","provenance":{{Provenance}}},
              {"code":"call","name":{"en":"Call"},"kind":"callback","time":{"kind":"business-days","count":2,"roll":"following","dueAt":"closing","cutOff":"17:00:30"},"calendar":"office","triggers":{"start":["opened"],"cancel":["withdrawn"]},"onReopen":"restart","provenance":{{Provenance}}}
            ],"provenance":{{Provenance}}},
            {"code":"general","version":"1","name":{"en":"General"},"targets":[
              {"code":"resolve","name":{"en":"Resolve"},"kind":"resolution","time":{"kind":"business-time","time":"PT4H","edge":"move-across"},"calendar":"office","triggers":{{Triggers}},"warnings":["75 %","PT30M"],"goal":"90 %","provenance":{{Provenance}}},
              {"code":"update","name":{"en":"Update"},"kind":"update","time":{"kind":"calendar-days","count":3,"dueAt":"same-time"},"calendar":"office","triggers":{{Triggers}},"provenance":{"kind":"regulation","citation":"Rule 7"},"verified":false}
            ],"provenance":{{Provenance}}},
            {"code":"general","version":"2","name":{"en":"General"},"effective":"2026-07-01","targets":[
              {"code":"resolve","name":{"en":"Resolve"},"kind":"resolution","time":{"kind":"business-time","time":"PT8H"},"calendar":"office","triggers":{{Triggers}},"provenance":{{Provenance}}},
              {"code":"final","name":{"en":"Final"},"kind":"final-answer","time":{"kind":"weeks","count":8,"dueAt":"same-time"},"calendar":"office","triggers":{{Triggers}},"provenance":{"kind":"regulation","citation":"Rule 8"},"verified":true},
              {"code":"call","name":{"en":"Call"},"kind":"callback","time":{"kind":"business-days","count":2,"cutOff":"17:00"},"calendar":"office","triggers":{{Triggers}},"provenance":{{Provenance}}}
            ],"provenance":{{Provenance}}}
          ],
          "ladders": [
            {"code":"up","name":{"en":"Up"},"steps":[
              {"code":"near","trigger":"percent-of-target","percent":"80 %","to":"team-leader","notify":["service-manager"]},
              {"code":"due","trigger":"after-due","time":"PT0S","to":"service-manager","repeatEvery":"PT1H","repeatTimes":3}
            ],"stopsOnAcknowledgement":true,"provenance":{{Provenance}}}
          ]
        }
        """;

    private const string Calendars = """
        "calendars":[
          {"code":"round","name":{"en":"Round"},"version":"1","provenance":{"kind":"bank","citation":"1"},"kind":"always"},
          {"code":"office","name":{"en":"Office"},"version":"1","provenance":{"kind":"bank","citation":"1"},"kind":"hours","zone":"Asia/Shanghai","week":{"monday":["09:00-18:00"],"tuesday":["09:00-18:00"]}}
        ],
        """;

    public static string Json { get; } = Of(Section);

    /// <summary>The book with the section.</summary>
    public static string Of(string section) => ExampleBook.With(("\"kpis\": {", $"{Calendars}\"serviceLevels\":{section},\"kpis\": {{"));

    /// <summary>The book with the first occurrence of a text in the section replaced.</summary>
    public static string With(string old, string @new)
    {
        int at = Section.IndexOf(old, StringComparison.Ordinal);
        Assert.True(at >= 0, $"The section has no '{old}'.");
        return Of(Section[..at] + @new + Section[(at + old.Length)..]);
    }
}
