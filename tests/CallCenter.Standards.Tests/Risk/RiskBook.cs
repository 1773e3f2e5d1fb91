namespace CallCenter.Standards.Tests.Risk;

/// <summary>The example book with a section of risks that uses every member of its format.</summary>
internal static class RiskBook
{
    private const string Provenance = """{"kind":"bank","citation":"House rule 9"}""";

    public const string Section = $$"""
        {
          "scales": [
            {"code":"axis","name":{"en":"Axis"},"levels":[{"code":"low","name":{"en":"Low"},"value":1},{"code":"high","name":{"en":"High"},"value":2.5}],"provenance":{{Provenance}}},
            {"code":"levels","name":{"en":"Levels"},"levels":[{"code":"fair","name":{"en":"Fair"},"value":1,"from":0},{"code":"grave","name":{"en":"Grave"},"value":2,"from":5}],"upTo":10,"provenance":{{Provenance}}}
          ],
          "matrices": [
            {"code":"plain","name":{"en":"Plain"},"likelihood":"axis","impact":"axis","levels":"levels","cells":[["fair","fair"],["fair","grave"]],"provenance":{{Provenance}}},
            {"code":"weighed","name":{"en":"Weighed"},"likelihood":"axis","impact":"axis","levels":"levels","cells":[["fair","grave"],["grave","grave"]],"value":{"product":1,"likelihood":2,"impact":3.5,"scaledTo":10},"provenance":{{Provenance}}},
            {"code":"listed","name":{"en":"Listed"},"likelihood":"axis","impact":"axis","levels":"levels","cells":[["fair","fair"],["fair","grave"]],"value":{"table":[[1,2],[3,7.5]]},"provenance":{{Provenance}}}
          ],
          "factors": [
            {"code":"agents","name":{"en":"Agents"},"scale":"levels","factors":[{"code":"skill","name":{"en":"Skill"} },{"code":"motive","name":{"en":"Motive"},"weight":2.5}],"provenance":{{Provenance}}}
          ],
          "methods": [{"code":"talk","name":{"en":"Talk"},"provenance":{{Provenance}}}],
          "categories": [
            {"code":"people","name":{"en":"People"},"tolerance":{"scale":"levels","appetite":"grave","target":"fair","provenance":{{Provenance}}},"provenance":{{Provenance}}},
            {"code":"systems","name":{"en":"Systems"},"provenance":{{Provenance}}}
          ],
          "taxonomies": [{"code":"all","name":{"en":"All"},"categories":["people","systems"],"methods":["talk"],"provenance":{{Provenance}}}],
          "controls": [{"code":"training","name":{"en":"Training"},"category":"people","actsOn":"likelihood","provenance":{{Provenance}}},{"code":"backup","name":{"en":"Backup"},"category":"systems","actsOn":"impact","provenance":{{Provenance}}}],
          "residual": {"combination":"mean","aggregation":"noisy-or","greatestReduction":"80 %","withoutEvidence":"70 %","inProgress":"30 %","provenance":{{Provenance}}},
          "register": [
            {"code":"error","name":{"en":"Error"},"category":"people","matrix":"plain","description":{"en":"A wrong entry"},"cause":{"en":"Haste"},"owner":"service-manager","raised":"2026-01-01","closed":"2027-01-01","reviewEveryMonths":3,"assessments":[
              {"likelihood":"high","impact":"high","level":"grave","evidence":{"en":"Two cases"} },
              {"on":"2026-06-01","likelihood":"high","impact":"low","residualLevel":"fair","controls":[{"control":"training","status":"implemented","effectiveness":"50 %","evidenceOn":"2026-02-01","evidenceUntil":"2027-02-01"}],"exposures":[
                {"code":"phone","name":{"en":"Phone"},"likelihood":"low","impact":"high","controls":[{"control":"backup","status":"not-applicable","effectiveness":"0 %"}]}]}
            ],"acceptances":[{"by":"general-manager","from":"2026-03-01","until":"2026-04-01","reason":{"en":"No staff"} }],"provenance":{{Provenance}}}
          ],
          "indicators": [
            {"code":"errors","name":{"en":"Errors"},"category":"people","manual":{"en":"Counted"},"unit":"count","direction":"lower","amber":{"atMost":5},"red":{"atMost":9.5},"margin":0.5,"periods":2,"informs":["error"],"provenance":{{Provenance}}},
            {"code":"rate","name":{"en":"Rate"},"category":"people","kpi":"connect-rate","unit":"percent","direction":"band","amber":{"atLeast":"80 %","atMost":"99 %"},"red":{"atLeast":"70 %","atMost":"100 %"},"provenance":{{Provenance}}},
            {"code":"delay","name":{"en":"Delay"},"category":"systems","manual":{"en":"Timed"},"unit":"time","direction":"higher","amber":{"atLeast":"PT20S"},"red":{"atLeast":"PT10S"},"provenance":{{Provenance}}}
          ],
          "plans": [
            {"code":"outage","name":{"en":"Outage"},"organisation":[{"role":"general-manager","duty":{"en":"Leads"} }],"steps":[
              {"code":"report","name":{"en":"Report"},"phase":"report","role":"service-agent"},
              {"code":"start","name":{"en":"Start"},"phase":"start","role":"general-manager"},
              {"code":"contain","name":{"en":"Contain"},"phase":"contain","role":"service-manager","policy":"general","target":"resolve"},
              {"code":"assess","name":{"en":"Assess"},"phase":"assess-loss","role":"service-manager"},
              {"code":"learn","name":{"en":"Learn"},"phase":"learn","role":"service-manager"}
            ],"notifications":[{"to":"regulator","within":"PT2H","content":{"en":"Report"} }],"resources":[{"name":{"en":"Seats"},"quantity":4,"unit":{"en":"seats"} }],"drillEveryMonths":6,"firstDrill":"2026-09-01","provenance":{{Provenance}}}
          ],
          "planTable": {"code":"choice","name":{"en":"Choice"},"hitPolicy":"first","inputs":[{"field":"severity"}],"outputs":[{"name":"plan","type":"text"}],"rules":[{"when":["level-1"],"then":["outage"]}]}
        }
        """;

    public static string Json { get; } = Of(Section);

    /// <summary>The book with the section.</summary>
    public static string Of(string section)
    {
        const string kpis = "\"kpis\": {";
        string book = ServiceLevels.ServiceLevelBook.Json;
        int at = book.IndexOf(kpis, StringComparison.Ordinal);
        return $"{book[..at]}\"risk\":{section},{book[at..]}";
    }

    /// <summary>The book with the first occurrence of a text in the section replaced.</summary>
    public static string With(string old, string @new)
    {
        int at = Section.IndexOf(old, StringComparison.Ordinal);
        Assert.True(at >= 0, $"The section has no '{old}'.");
        return Of(Section[..at] + @new + Section[(at + old.Length)..]);
    }
}
