using CallCenter.Standards.Tests.Book;

namespace CallCenter.Standards.Tests.Routing;

/// <summary>The example book with a calendar, a policy and a section of routing that uses every member of its format.</summary>
internal static class RoutingBook
{
    private const string Provenance = """{"kind":"bank","citation":"House rule 9"}""";

    public static string Section { get; } = """
        {
          "skills": [
            {"code":"service","name":{"en":"Service"},"levels":3,"provenance":PROVENANCE},
            {"code":"law","name":{"en":"Law"},"levels":1,"provenance":PROVENANCE}
          ],
          "priorities": [{"code":"first","name":{"en":"First"}},{"code":"second","name":{"en":"Second"}}],
          "queues": [{"code":"front","name":{"en":"Front"}},{"code":"back","name":{"en":"Back"}}],
          "resources": [{"code":"manual","name":{"en":"Manual"}}],
          "strategies": [
            {"code":"answer","name":{"en":"Answer"},"guidance":{"en":"Say it"},"resources":["manual"],"action":"pay-back","rank":1,"department":"claims","provenance":PROVENANCE},
            {"code":"listen","name":{"en":"Listen"},"guidance":{"en":"Hear it"},"rank":1,"provenance":PROVENANCE},
            {"code":"halt","name":{"en":"Halt"},"guidance":{"en":"Stop it"},"stopsAtOnce":true,"rank":2,"provenance":PROVENANCE}
          ],
          "receptions": [{"code":"machine","name":{"en":"Machine"},"selfService":true,"expectedTime":"PT5M","provenance":PROVENANCE},{"code":"desk","name":{"en":"Desk"},"provenance":PROVENANCE}],
          "triage": {
            "risk": {"code":"risk","name":{"en":"Risk"},"hitPolicy":"first","inputs":[{"field":"suspected-fraud"},{"field":"risk-band"}],"outputs":[{"name":"risk","type":"boolean","default":"false"}],"rules":[
              {"when":["true","-"],"then":["true"]},{"when":["-","red"],"then":["true"]}]},
            "priority": {"code":"priority","name":{"en":"Priority"},"hitPolicy":"first","inputs":[{"field":"risk"}],"outputs":[{"name":"priority","type":"text"}],"rules":[
              {"when":["true"],"then":["first"]},{"when":["-"],"then":["second"]}]},
            "queue": {"code":"queue","name":{"en":"Queue"},"hitPolicy":"unique","inputs":[{"field":"handled-badly"}],"outputs":[{"name":"queue","type":"text"}],"rules":[
              {"when":["true"],"then":["back"]},{"when":["false"],"then":["front"]}]},
            "skills": {"code":"skills","name":{"en":"Skills"},"hitPolicy":"collect","inputs":[{"field":"topic"}],"outputs":[{"name":"skill","type":"text"},{"name":"level","type":"number"}],"rules":[
              {"when":["-"],"then":["service","1"]},{"when":["law"],"then":["law","1"]}]},
            "strategy": {"code":"strategy","name":{"en":"Strategy"},"hitPolicy":"first","inputs":[{"field":"topic"}],"outputs":[{"name":"strategy","type":"text","default":"listen"}],"rules":[
              {"when":["law"],"then":["answer"]},{"when":["raid"],"then":["halt"]}]},
            "reception": {"code":"reception","name":{"en":"Reception"},"hitPolicy":"first","inputs":[{"field":"complexity","allowed":"simple, complex, null"}],"outputs":[{"name":"reception","type":"text"}],"rules":[
              {"when":["simple"],"then":["machine"]},{"when":["-"],"then":["desk"]}]},
            "serviceLevel": {"code":"service-level","name":{"en":"Promise"},"hitPolicy":"first","inputs":[{"field":"topic"}],"outputs":[{"name":"policy","type":"text"}],"rules":[
              {"when":["law"],"then":["general"]},{"when":["-"],"then":["null"]}]}
          },
          "departments": [
            {"code":"claims","name":{"en":"Claims"},"kind":"internal","contactPerson":"Ann","phone":"1","hours":"round","provenance":PROVENANCE},
            {"code":"town","name":{"en":"Town"},"kind":"regional-centre","region":"town","contactPerson":"Bob","phone":"2","hours":"round","provenance":PROVENANCE}
          ],
          "notices": [{"code":"all","name":{"en":"All"},"roles":["boss"],"tellsOrdinaryTarget":true,"provenance":PROVENANCE}],
          "transfers": {
            "specialCases": {"code":"special","name":{"en":"Special"},"hitPolicy":"rule-order","inputs":[{"field":"urgency"},{"field":"cross-region"}],
              "outputs":[{"name":"case","type":"text"},{"name":"target","type":"text"},{"name":"to-customers-region","type":"boolean"},{"name":"urgency","type":"text"},{"name":"notice","type":"text"}],"rules":[
              {"when":["emergency","-"],"then":["hurry","claims","null","at-once","all"]},{"when":["-","true"],"then":["elsewhere","null","true","null","null"]}]},
            "targets": {"code":"targets","name":{"en":"Targets"},"hitPolicy":"first","inputs":[{"field":"topic"}],"outputs":[{"name":"target","type":"text","default":"null"}],"rules":[
              {"when":["claim"],"then":["claims"]}]},
            "hopLimit": {"most":2,"provenance":PROVENANCE},
            "collaboration": {"speed":"60 %","quality":"40 %","provenance":PROVENANCE}
          },
          "assignment": {
            "strategies": [
              {"code":"mixed","name":{"en":"Mixed"},"steps":[{"criteria":[{"criterion":"preferred-owner"}]},{"criteria":[{"criterion":"longest-idle","weight":3},{"criterion":"fairness"}]}],"idleHorizon":"PT30M",
                "rings":[{"after":"PT20S","relax":[{"requirement":"team"}]},{"after":"PT40S","relax":[{"requirement":"skill","skill":"service","lowerBy":1},{"requirement":"language"}]}],"provenance":PROVENANCE},
              {"code":"plain","name":{"en":"Plain"},"steps":[{"criteria":[{"criterion":"best-skill"}]},{"criteria":[{"criterion":"least-loaded"}]}],"provenance":PROVENANCE}
            ]
          }
        }
        """.Replace("PROVENANCE", Provenance, StringComparison.Ordinal);

    private const string Others = $$"""
        "calendars":[{"code":"round","name":{"en":"Round"},"version":"1","provenance":{{Provenance}},"kind":"always"}],
        "serviceLevels":{"zone":"UTC","policies":[{"code":"general","version":"1","name":{"en":"General"},"targets":[
          {"code":"resolve","name":{"en":"Resolve"},"kind":"resolution","time":{"kind":"elapsed","time":"PT2H"},"calendar":"round","triggers":{"start":["opened"],"stop":["closed"]},"provenance":{{Provenance}}}],"provenance":{{Provenance}}}]},
        """;

    public static string Json { get; } = Of(Section);

    /// <summary>The book with the section.</summary>
    public static string Of(string section) => ExampleBook.With(("\"kpis\": {", $"{Others}\"routing\":{section},\"kpis\": {{"));

    /// <summary>The book with the first occurrence of a text in the section replaced.</summary>
    public static string With(string old, string @new)
    {
        int at = Section.IndexOf(old, StringComparison.Ordinal);
        Assert.True(at >= 0, $"The section has no '{old}'.");
        return Of(Section[..at] + @new + Section[(at + old.Length)..]);
    }
}
