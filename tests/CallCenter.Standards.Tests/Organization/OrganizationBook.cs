using CallCenter.Standards.Tests.Book;

namespace CallCenter.Standards.Tests.Organization;

/// <summary>The example book with a section of organisation that uses every member of its format.</summary>
internal static class OrganizationBook
{
    private const string P = "\"provenance\":{\"kind\":\"bank\",\"citation\":\"House rule 3\"}";

    public const string Section = $$$"""
        {
          "layers":[{"code":"top","name":{"en":"Top"},"span":{"atLeast":1,"atMost":5,{{{P}}} },{{{P}}} },{"code":"low","name":{"en":"Low"},{{{P}}} }],
          "levels":[{"code":"upper","name":{"en":"Upper"},{{{P}}} },{"code":"lower","name":{"en":"Lower"},{{{P}}} }],
          "domains":[{"code":"cards","name":{"en":"Cards"},{{{P}}} }],
          "actions":[{"code":"pay","name":{"en":"Pay"},"separation":{"above":10.50,{{{P}}} },"fourEyes":{ {{{P}}} },"when":{"stopped":"false, null"},"effect":"stops",{{{P}}} }],
          "roles":[
            {"code":"head","name":{"en":"Head"},"layer":"top","authorities":[{"action":"pay",{{{P}}} }],{{{P}}} },
            {"code":"agent","name":{"en":"Agent"},"layer":"low",
              "duties":[{"code":"settle","text":{"en":"Settle"},"needs":"pay",{{{P}}} }],"requirements":[{"code":"polite","text":{"en":"Polite"},{{{P}}} }],
              "kpis":["connect-rate"],"skills":["cards"],"authorities":[{"action":"pay","amount":100,"perDay":3,"segments":["ordinary","gold"],"when":{"triage":"not(outdated)"},{{{P}}} }],"decides":["kpis","organization/roles"],{{{P}}} },
            {"code":"helper","name":{"en":"Helper"},"layer":"low","optional":true,{{{P}}} }
          ],
          "units":[{"code":"service","name":{"en":"Service"},"answersFor":{"en":"Everything"},"size":{"atMost":50,{{{P}}} },{{{P}}} }],
          "posts":[
            {"code":"head","name":{"en":"Head"},"role":"head","unit":"service","level":"upper","answersFor":{"en":"All"},"answersTo":{"en":"Head office"},{{{P}}} },
            {"code":"agent","name":{"en":"Agent"},"role":"agent","unit":"service","level":"lower","domain":"cards","seats":{"count":3,{{{P}}} },{{{P}}} },
            {"code":"helper","name":{"en":"Helper"},"role":"helper","unit":"service","level":"lower",{{{P}}} }
          ],
          "lines":[{"from":"agent","to":"head",{{{P}}} },{"from":"helper","to":"head",{{{P}}} },{"from":"agent","to":"helper","kind":"dotted",{{{P}}} }],
          "dottedLines":[{"units":["service","service"],"purpose":{"en":"Help"},{{{P}}} }],
          "delegations":[{"code":"holiday","action":"pay","from":"head","to":"helper","amount":50,"start":"2026-07-01T00:00:00Z","end":"2026-07-15T00:00:00Z",{{{P}}} }],
          "depth":{"atLeast":2,"atMost":2,{{{P}}} },
          "review":{"months":6,{{{P}}} }
        }
        """;

    public static string Json { get; } = Of(Section);

    /// <summary>The book with the section.</summary>
    public static string Of(string section) => ExampleBook.With(("\"kpis\": {", $"\"organization\":{section},\"kpis\": {{"));

    /// <summary>The book with the first occurrence of each text in the section replaced.</summary>
    public static string With(params (string Old, string New)[] edits)
    {
        string section = Section;
        foreach ((string old, string @new) in edits)
        {
            int at = section.IndexOf(old, StringComparison.Ordinal);
            Assert.True(at >= 0, $"The section has no '{old}'.");
            section = section[..at] + @new + section[(at + old.Length)..];
        }

        return Of(section);
    }
}
