using System.Collections.Immutable;
using CallCenter.Standards.Decisions;
using CallCenter.Standards.Routing;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace CallCenter.Standards.Tests.Generators;

/// <summary>Generates sections of routing without errors: every definition with and without its optional members, every table there or not.</summary>
public static class WrittenRouting
{
    private static readonly ImmutableArray<InputColumn> Inputs = [new() { Field = "topic" }, new() { Field = "complexity", Allowed = "simple, complex, null", Label = "复杂度" }, new() { Field = "risk-band" }];

    /// <param name="calendars">The codes of the book's calendars, at least one.</param>
    /// <param name="policies">The codes of its service-level policies.</param>
    public static Gen<RoutingCatalogue> Sections(ImmutableArray<string> calendars, ImmutableArray<string> policies) =>
        from skills in Many(1, 3, Skill)
        from priorities in Many(1, 3, i => StandardBooks.Names.Select(name => new ContactPriority { Code = $"p{i}", Name = name }))
        from queues in Many(1, 3, i => StandardBooks.Names.Select(name => new QueueDefinition { Code = $"q{i}", Name = name }))
        from resources in Many(0, 3, i => StandardBooks.Names.Select(name => new HandlingResource { Code = $"r{i}", Name = name }))
        from receptions in Many(1, 2, Reception)
        from departments in Many(1, 3, i => Department(i, calendars))
        from notices in Many(1, 2, Notice)
        from strategies in Many(1, 3, i => Strategy(i, [.. resources.Select(resource => resource.Code)], departments[0].Code))
        let part = new CatalogueParts(skills, priorities, queues, strategies, receptions, departments, notices)
        from triage in Triage(part, policies)
        from transfers in Transfers(part)
        from assignment in WrittenAssignment.Catalogues([.. skills.Select(skill => skill.Code)], priorities.Length)
        select new RoutingCatalogue
        {
            Skills = skills,
            Priorities = priorities,
            Queues = queues,
            Resources = resources,
            Strategies = strategies,
            Receptions = receptions,
            Triage = triage,
            Departments = departments,
            Notices = notices,
            Transfers = transfers,
            Assignment = assignment,
        };

    private static Gen<Skill> Skill(int i) =>
        from name in StandardBooks.Names
        from levels in Gen.Choose(1, 10)
        from provenance in StandardBooks.Provenances
        select new Skill { Code = $"s{i}", Name = name, Levels = levels, Provenance = provenance };

    private static Gen<Reception> Reception(int i) =>
        from name in StandardBooks.Names
        from isSelfService in Gen.Elements(true, false)
        from ticks in Gen.Choose(0, 1_000_000)
        from provenance in StandardBooks.Provenances
        select new Reception { Code = $"w{i}", Name = name, IsSelfService = isSelfService, ExpectedTime = ticks == 0 || i == 0 ? null : Duration.FromTicks(ticks * 1_234_567L), Provenance = provenance };

    private static Gen<HandlingStrategy> Strategy(int i, string[] resources, string department) =>
        from name in StandardBooks.Names
        from chosen in Gen.SubListOf(resources)
        from action in Gen.Elements<string?>(null, "pay-back")
        from stops in Gen.Elements(true, false)
        from takesPart in Gen.Elements<string?>(null, department)
        from provenance in StandardBooks.Provenances
        select new HandlingStrategy { Code = $"t{i}", Name = name, Guidance = name, Resources = [.. chosen], Action = action, StopsAtOnce = stops, Department = takesPart, Provenance = provenance };

    private static Gen<Department> Department(int i, ImmutableArray<string> calendars) =>
        from name in StandardBooks.Names
        from kind in Gen.Elements(Enum.GetValues<DepartmentKind>())
        from hours in Gen.Elements(calendars.ToArray())
        from provenance in StandardBooks.Provenances
        select new Department { Code = $"d{i}", Name = name, Kind = kind, Region = kind == DepartmentKind.RegionalCentre ? $"地区 {i}" : null, ContactPerson = "张三", Phone = "+86 (10) 1\t", MaySee = kind == DepartmentKind.External ? ["time", "problem"] : [], Hours = hours, Provenance = provenance };

    private static Gen<NoticeList> Notice(int i) =>
        from name in StandardBooks.Names
        from roles in Gen.SubListOf("boss", "chief")
        from tells in Gen.Elements(true, false)
        from provenance in StandardBooks.Provenances
        select new NoticeList { Code = $"n{i}", Name = name, Roles = [.. roles], TellsOrdinaryTarget = tells || roles.Count == 0, Provenance = provenance };

    private static Gen<TriageTables> Triage(CatalogueParts part, ImmutableArray<string> policies) =>
        from risk in Table("risk", HitPolicy.First, [new() { Name = "risk", Type = FieldType.Boolean }], Gen.Elements("true", "false").Select(then => new[] { then }))
        from priority in One("priority", part.Priorities.Select(one => one.Code))
        from queue in One("queue", part.Queues.Select(one => one.Code))
        from skills in Table("skills", HitPolicy.Collect, [new() { Name = "skill" }, new() { Name = "level", Type = FieldType.Number }], Gen.Elements(part.Skills.ToArray()).Select(skill => new[] { skill.Code, "1" }))
        from strategy in One("strategy", part.Strategies.Select(one => one.Code))
        from reception in One("reception", part.Receptions.Select(one => one.Code))
        from policy in One("policy", ["null", .. policies])
        select new TriageTables { Risk = risk, Priority = priority, Queue = queue, Skills = skills, Strategy = strategy, Reception = reception, ServiceLevel = policy };

    private static Gen<TransferStandard> Transfers(CatalogueParts part) =>
        from special in SpecialCases(part)
        from targets in One("target", ["null", .. part.Departments.Select(one => one.Code)], Inputs[..2])
        from most in Gen.Choose(0, 100)
        from speed in Gen.Choose(0, 99)
        from provenance in StandardBooks.Provenances
        select new TransferStandard
        {
            SpecialCases = special,
            Targets = targets,
            HopLimit = most == 0 ? null : new HopLimit(most, provenance),
            Collaboration = speed == 0 ? null : new CollaborationWeights(Percentage.FromPercent(speed), Percentage.FromPercent(100 - speed), provenance),
        };

    private static Gen<DecisionTable?> SpecialCases(CatalogueParts part) => Table(
        "special",
        HitPolicy.RuleOrder,
        [new() { Name = "case" }, new() { Name = "target" }, new() { Name = "to-customers-region", Type = FieldType.Boolean }, new() { Name = "urgency" }, new() { Name = "notice" }],
        from target in Gen.Elements(part.Departments.Select(one => one.Code).Append("null"))
        from region in Gen.Elements(part.Departments.Any(one => one.Region is not null) ? ["null", "false", "true"] : new[] { "null", "false" })
        from urgency in Gen.Elements("null", "ordinary", "prompt", "at-once")
        from notice in Gen.Elements(part.Notices.Select(one => one.Code).Append("null"))
        select new[] { "hurry", target, region, urgency, notice },
        Inputs[..2]);

    private static Gen<DecisionTable?> One(string output, IEnumerable<string> values, ImmutableArray<InputColumn> inputs = default) =>
        from isDefault in Gen.Elements(true, false)
        from isListed in Gen.Elements(true, false)
        from label in Gen.Elements<string?>(null, "结论")
        from then in Gen.Elements(values)
        let column = new OutputColumn { Name = output, Label = label, Values = isListed ? [.. values.Distinct()] : [], Default = isDefault ? then : null }
        from table in Table(output, HitPolicy.First, [column], Gen.Elements(values).Select(value => new[] { value }), inputs)
        select table;

    private static Gen<DecisionTable?> Table(string code, HitPolicy policy, ImmutableArray<OutputColumn> outputs, Gen<string[]> then, ImmutableArray<InputColumn> inputs = default) =>
        from name in StandardBooks.Names
        from rules in Gen.Choose(0, 4).SelectMany(count => Rule(inputs.IsDefault ? Inputs.Length : inputs.Length, then).ArrayOf(count))
        from provenance in StandardBooks.Provenances
        from isThere in Gen.Frequency((3, Gen.Constant(true)), (1, Gen.Constant(false)))
        select isThere
            ? new DecisionTable { Code = code, Name = name, HitPolicy = policy, Inputs = inputs.IsDefault ? Inputs : inputs, Outputs = outputs, Rules = [.. rules], Provenance = provenance }
            : null;

    private static Gen<DecisionRule> Rule(int columns, Gen<string[]> then) =>
        from topic in Gen.Elements("-", "law", "\"电话\"", "not(law)")
        from complexity in Gen.Elements("-", "simple", "complex", "null")
        from band in Gen.Elements("-", "not(b0)")
        from outputs in then
        from provenance in StandardBooks.Provenances.Select(one => (Provenance?)one).OrNull()
        select new DecisionRule { When = [.. new[] { topic, complexity, band }.Take(columns)], Then = [.. outputs], Provenance = provenance };

    private static Gen<ImmutableArray<T>> Many<T>(int least, int most, Func<int, Gen<T>> item) =>
        Gen.Choose(least, most).SelectMany(count => Gen.CollectToArray(Enumerable.Range(0, count), item)).Select(items => items.ToImmutableArray());

    private sealed record CatalogueParts(
        ImmutableArray<Skill> Skills, ImmutableArray<ContactPriority> Priorities, ImmutableArray<QueueDefinition> Queues, ImmutableArray<HandlingStrategy> Strategies,
        ImmutableArray<Reception> Receptions, ImmutableArray<Department> Departments, ImmutableArray<NoticeList> Notices);
}
