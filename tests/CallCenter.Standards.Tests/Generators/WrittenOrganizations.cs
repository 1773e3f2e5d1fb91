using System.Collections.Immutable;
using CallCenter.Standards.Contacts;
using CallCenter.Standards.Decisions;
using CallCenter.Standards.Organization;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace CallCenter.Standards.Tests.Generators;

/// <summary>Generates organisations without errors: trees of posts with roles, grants, delegations and dotted lines.</summary>
internal static class WrittenOrganizations
{
    private static readonly Gen<decimal?> Amounts = Gen.Elements<decimal?>(null, 0m, 0.01m, 100m, 1_000.50m, 79228162514264337593543950335m);

    private static readonly Gen<CountRange?> Ranges =
        from least in Gen.Choose(1, 5)
        from width in Gen.Choose(0, 100)
        from form in Gen.Choose(0, 3)
        from provenance in StandardBooks.Provenances
        select form == 3 ? null : new CountRange { AtLeast = form == 1 ? null : least, AtMost = form == 2 ? null : least + width, Provenance = provenance };

    private static readonly Gen<AuthorityControl?> Controls =
        from above in Amounts
        from provenance in StandardBooks.Provenances
        from given in Gen.Elements(true, false)
        select given ? new AuthorityControl(above, provenance) : null;

    /// <param name="kpis">The codes of the book's KPIs.</param>
    public static Gen<OrganizationCatalogue> Sections(string[] kpis) =>
        from count in Gen.Choose(1, 5)
        from span in Ranges
        from size in Ranges
        from depth in Ranges
        from name in StandardBooks.Names
        from provenance in StandardBooks.Provenances
        from roles in Gen.CollectToArray(Enumerable.Range(0, count), i => Role(i, kpis))
        from seats in Gen.Choose(1, 3).ArrayOf(count)
        from superiors in Gen.Choose(0, 1_000).ArrayOf(count)
        from separation in Controls
        from fourEyes in Controls
        from people in Gen.Choose(2, 20)
        from months in Gen.Elements<int?>(null, 1, 120)
        from dotted in Gen.Elements(true, false)
        from lent in Amounts
        from start in Gen.Choose(-1_000_000, 1_000_000)
        select new OrganizationCatalogue
        {
            Layers = [new() { Code = "layer", Name = name, Span = span, Provenance = provenance }],
            Levels = [new() { Code = "level", Name = name, Provenance = provenance }],
            Domains = [new() { Code = "domain", Name = name, Provenance = provenance }],
            Actions = [new() { Code = "act", Name = name, Separation = separation, FourEyes = fourEyes, People = fourEyes is null ? 2 : people, When = separation is null ? [] : [new FieldCondition("stopped", "false")], Effect = fourEyes is null ? null : MatterEffect.Settles, Provenance = provenance }],
            Roles = [.. roles],
            Units = [new() { Code = "unit", Name = name, AnswersFor = name, Size = size, Provenance = provenance }],
            Posts = [.. Enumerable.Range(0, count).Select(i => new Post
            {
                Code = $"p{i}",
                Name = name,
                Role = $"r{i}",
                Unit = "unit",
                Level = "level",
                Domain = i % 2 == 0 ? "domain" : null,
                AnswersFor = i % 3 == 0 ? name : null,
                AnswersTo = i == 0 ? name : null,
                Seats = seats[i] == 1 ? null : new PlannedSeats(seats[i], provenance),
                Provenance = provenance,
            })],
            Lines =
            [
                .. Enumerable.Range(1, count - 1).Select(i => new ReportingLine { From = $"p{i}", To = $"p{superiors[i] % i}", Provenance = provenance }),
                .. dotted && count > 1 ? [new ReportingLine { From = "p1", To = "p0", Kind = LineKind.Dotted, Provenance = provenance }] : ImmutableArray<ReportingLine>.Empty,
            ],
            DottedLines = dotted ? [new() { Units = ["unit", "unit"], Purpose = name, Provenance = provenance }] : [],
            Delegations = count == 1 ? [] : [new Delegation
            {
                Code = "lend",
                Action = "act",
                From = "p0",
                To = "p1",
                Amount = lent,
                Start = Instant.FromUnixTimeSeconds(start),
                End = Instant.FromUnixTimeSeconds(start).PlusNanoseconds(123),
                Provenance = provenance,
            }],
            Depth = depth,
            Review = months is { } cycle ? new ReviewCycle(cycle, provenance) : null,
        };

    private static Gen<Role> Role(int i, string[] kpis) =>
        from name in StandardBooks.Names
        from provenance in StandardBooks.Provenances
        from optional in Gen.Elements(true, false)
        from chosen in Gen.SubListOf(kpis)
        from amount in Amounts
        from perDay in Gen.Elements<int?>(null, 1, int.MaxValue)
        from segments in Gen.SubListOf("not-cn", "t1", "t2") // the words of a generated vocabulary
        from granted in Gen.Elements(true, false)
        from when in Gen.SubListOf(new FieldCondition("stopped", "false"), new FieldCondition("triage", "not(outdated)"))
        select new Role
        {
            Code = $"r{i}",
            Name = name,
            Layer = "layer",
            IsOptional = optional,
            Duties = i % 2 == 0 ? [new() { Code = "duty", Text = name, Needs = "act", Provenance = provenance }, new() { Code = "other", Text = name, Provenance = provenance }] : [],
            Requirements = i % 2 == 1 ? [new() { Code = "requirement", Text = name, Provenance = provenance }] : [],
            Kpis = [.. chosen],
            Skills = optional ? ["skill"] : [],
            Authorities = i == 0 || granted ? [new() { Action = "act", Amount = amount, PerDay = perDay, Segments = [.. segments], When = [.. when], Provenance = provenance }] : [],
            Provenance = provenance,
        };
}
