using System.Collections.Immutable;
using CallCenter.Standards.Book;
using CallCenter.Standards.Kpis;

namespace CallCenter.Standards.Tests.Book;

/// <summary>A bank's program makes its book from the shipped one, entry by entry, by code.</summary>
public sealed class ChangedBookTests
{
    private static readonly StandardBook Shipped = StandardBook.Shipped;

    private static readonly Provenance Own = new(ProvenanceKind.Bank, "board decision 12");

    [Fact]
    public void A_kpi_is_changed_in_three_lines()
    {
        StandardBook own = Shipped with
        {
            Kpis = Shipped.Kpis with { Kpis = Shipped.Kpis.Kpis.Change("connect-rate", kpi => kpi with { Target = new KpiTarget { AtLeast = 0.97m, Provenance = Own } }) },
        };

        Assert.Equal(0.97m, own.Compile().Book.Kpis.Kpis.Single(kpi => kpi.Code == "connect-rate").Target!.AtLeast);
        Assert.Equal(Codes(Shipped.Kpis.Kpis), Codes(own.Kpis.Kpis));
        Assert.Equal(Shipped.Kpis.Kpis.Where(kpi => kpi.Code != "connect-rate"), own.Kpis.Kpis.Where(kpi => kpi.Code != "connect-rate"));
        Assert.Equal(Shipped.Routing, own.Routing);
        Assert.Equal(own, StandardBook.Parse(own.ToJson()));
    }

    [Fact]
    public void A_target_of_a_policy_is_changed_in_three_lines()
    {
        StandardBook own = Shipped with
        {
            ServiceLevels = Shipped.ServiceLevels with { Policies = Shipped.ServiceLevels.Policies.Change("phone-answer", policy => policy with { Targets = policy.Targets.Change("answer", target => target with { Name = new("接听", "Pick up") }) }) },
        };

        own.Compile();
        Assert.All(own.ServiceLevels.Policies.Where(policy => policy.Code == "phone-answer"), policy => Assert.Equal("Pick up", policy.Targets.Single(target => target.Code == "answer").Name.English));
        Assert.NotEqual(Shipped, own);
    }

    [Fact]
    public void A_rule_of_a_table_is_changed_in_three_lines()
    {
        string code = Shipped.Routing.Triage.Priority!.Rules.First(rule => rule.Code is not null).Code!;

        StandardBook own = Shipped with
        {
            Routing = Shipped.Routing with { Triage = Shipped.Routing.Triage with { Priority = Shipped.Routing.Triage.Priority with { Rules = Shipped.Routing.Triage.Priority.Rules.Change(code, rule => rule with { Annotation = "told" }) } } },
        };

        own.Compile();
        Assert.Equal([code], own.Routing.Triage.Priority!.Rules.Where(rule => rule.Annotation == "told").Select(rule => rule.Code));
    }

    [Fact]
    public void What_is_left_out_is_gone_with_all_its_versions()
    {
        ImmutableArray<KpiDefinition> kpis = [.. Shipped.Kpis.Kpis, Shipped.Kpis.Kpis[3] with { Formula = "1" }];

        Assert.Equal(Codes(Shipped.Kpis.Kpis).Where((_, at) => at != 3), Codes(kpis.Without(Shipped.Kpis.Kpis[3].Code)));
    }

    [Fact]
    public void A_code_that_the_list_does_not_have_is_told_with_the_nearest()
    {
        UnknownCodeException changed = Assert.Throws<UnknownCodeException>(() => Shipped.Kpis.Kpis.Change("conect-rate", kpi => kpi));
        UnknownCodeException removed = Assert.Throws<UnknownCodeException>(() => Shipped.Kpis.Kpis.Without("conect-rate"));

        Assert.Equal(("connect-rate", "connect-rate"), (changed.Nearest, removed.Nearest));
    }

    /// <summary>Every definition that a book knows by its code can be changed by it.</summary>
    [Fact]
    public void Every_definition_with_a_code_of_its_own_is_known_by_it()
    {
        Type[] definitions = [.. Definitions(typeof(StandardBook), []).Where(type => type.GetProperty("Code")?.PropertyType == typeof(string))];

        Assert.True(definitions.Length > 40, string.Join(", ", definitions.Select(type => type.Name)));
        Assert.All(definitions, type => Assert.True(typeof(ICoded).IsAssignableFrom(type), type.Name));
    }

    private static IEnumerable<string> Codes(ImmutableArray<KpiDefinition> kpis) => kpis.Select(kpi => kpi.Code);

    /// <summary>The types of the elements of the lists that can be reached from a type.</summary>
    private static HashSet<Type> Definitions(Type type, HashSet<Type> seen)
    {
        var elements = new HashSet<Type>();
        foreach (Type member in type.GetProperties().Select(property => property.PropertyType))
        {
            Type? element = member.IsGenericType && member.GetGenericTypeDefinition() == typeof(ImmutableArray<>) ? member.GetGenericArguments()[0] : null;
            Type next = element ?? member;
            if (next.Assembly == typeof(StandardBook).Assembly && next.IsClass && next != typeof(RecordDefinition) && seen.Add(next))
            {
                elements.UnionWith(Definitions(next, seen));
            }

            if (element?.Assembly == typeof(StandardBook).Assembly && element.IsClass && element != typeof(RecordDefinition))
            {
                elements.Add(element);
            }
        }

        return elements;
    }
}
