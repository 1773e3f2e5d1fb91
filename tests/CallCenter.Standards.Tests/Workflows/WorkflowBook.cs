using CallCenter.Standards.Tests.Book;

namespace CallCenter.Standards.Tests.Workflows;

/// <summary>The example book with a section of workflows that uses every member of its format but effective dates and calendars.</summary>
internal static class WorkflowBook
{
    private const string P = "\"provenance\":{\"kind\":\"bank\",\"citation\":\"House rule 4\"}";

    public const string Section = $$$"""
        {
          "zone":"Asia/Shanghai",
          "parties":[{"code":"customer","name":{"en":"Customer"} }],
          "workflows":[
            {"code":"reception","version":"1.0.0","name":{"en":"Reception"},"record":"work-item",
              "fields":[{"field":"customer-name","name":{"en":"Customer"},"given":true},{"field":"reason","name":{"en":"Topic"} }],
              "documents":[{"code":"slip","name":{"en":"Slip"} }],
              "opening":{"to":"arrived","event":"arrived","roles":["customer"],"requires":["customer-name"]},
              "states":[
                {"code":"arrived","name":{"en":"Arrived"},"clocks":{"starts":[],"pauses":[]},
                  "timedMoves":[{"code":"lapse","name":{"en":"Lapse"},"after":{"kind":"elapsed","time":"PT1H"},"from":"callback-at","when":{"resolved":"false"},"to":"done","event":"lapsed",{{{P}}} }],{{{P}}} },
                {"code":"checked","name":{"en":"Checked"},"subworkflow":{"workflow":"check","returns":[{"outcome":"sound","to":"done","event":"found-sound"}]} },
                {"code":"done","name":{"en":"Done"},"final":true,"clocks":{"stops":[]} }
              ],
              "commands":[
                {"code":"check","name":{"en":"Check"},"steps":[{"from":["arrived"],"to":"checked","event":"check-began","roles":["agent"],"collects":["reason"]}],{{{P}}} },
                {"code":"settle","name":{"en":"Settle"},"steps":[{"from":["arrived"],"to":"done","event":"settled","authorities":["pay"],"when":{"resolved":"false"},"collects":["reason"],"requires":["reason"],"documents":["slip"],{{{P}}} }]},
                {"code":"drop","name":{"en":"Drop"},"steps":[{"from":["arrived"],"to":"done","event":"dropped","roles":["agent"]}]}
              ],
              "mappings":[{"version":"0.9.0","from":"new","to":"arrived"}],{{{P}}} },
            {"code":"check","version":"1.0.0","name":{"en":"Check"},"record":"work-item",
              "opening":{"to":"open","event":"began","roles":["agent"]},
              "states":[{"code":"open","name":{"en":"Open"} },{"code":"sound","name":{"en":"Sound"},"final":true}],
              "commands":[{"code":"end","name":{"en":"End"},"steps":[{"from":["open"],"to":"sound","event":"ended","roles":["agent"]}]}],{{{P}}} }
          ]
        }
        """;

    public static string Json { get; } = Of(Section);

    /// <summary>The book with the section.</summary>
    public static string Of(string section) => ExampleBook.With(("\"kpis\": {", $"\"workflows\":{section},\"kpis\": {{"));

    /// <summary>The book with the first occurrence of a text in the section replaced.</summary>
    public static string With(string old, string @new)
    {
        int at = Section.IndexOf(old, StringComparison.Ordinal);
        Assert.True(at >= 0, $"The section has no '{old}'.");
        return Of(Section[..at] + @new + Section[(at + old.Length)..]);
    }
}
