using System.Collections.Immutable;
using CallCenter.Standards.Organization;
using CallCenter.Standards.Tests.Generators;
using NodaTime;

namespace CallCenter.Standards.Tests.Organization;

/// <summary>A line of four posts, each of a role of its own, and a helper beside it: agent → leader → manager → head, and support → manager.</summary>
internal static class SmallOrganization
{
    public static readonly Instant Now = Instant.FromUtc(2026, 7, 1, 8, 0);

    public static OrganizationTier Tier(string code, CountRange? span = null) => new() { Code = code, Name = new(null, code), Span = span, Provenance = Sample.Provenance };

    public static CountRange Range(int? atLeast, int? atMost) => new() { AtLeast = atLeast, AtMost = atMost, Provenance = Sample.Provenance };

    public static AuthorityAction Action(string code, AuthorityControl? separation = null, AuthorityControl? fourEyes = null) =>
        new() { Code = code, Name = new(null, code), Separation = separation, FourEyes = fourEyes, Provenance = Sample.Provenance };

    public static AuthorityAction Together(string code, int people, AuthorityControl? fourEyes) => Action(code, fourEyes: fourEyes) with { People = people };

    public static AuthorityControl Control(decimal? above = null) => new(above, Sample.Provenance);

    public static AuthorityGrant Grant(string action, decimal? amount = null, int? perDay = null, params ImmutableArray<string> segments) =>
        new() { Action = action, Amount = amount, PerDay = perDay, Segments = segments, Provenance = Sample.Provenance };

    public static Duty Duty(string code, string? needs = null) => new() { Code = code, Text = new(null, code), Needs = needs, Provenance = Sample.Provenance };

    public static Role Role(string code, string layer, params ImmutableArray<AuthorityGrant> authorities) => new()
    {
        Code = code,
        Name = new(null, code),
        Layer = layer,
        Authorities = authorities,
        Provenance = Sample.Provenance,
    };

    public static OrganizationUnit Unit(string code, CountRange? size = null) => new() { Code = code, Name = new(null, code), AnswersFor = new(null, code), Size = size, Provenance = Sample.Provenance };

    public static Post Post(string code, string role, string unit = "service", int seats = 1, string level = "all") => new()
    {
        Code = code,
        Name = new(null, code),
        Role = role,
        Unit = unit,
        Level = level,
        Seats = seats == 1 ? null : new PlannedSeats(seats, Sample.Provenance),
        Provenance = Sample.Provenance,
    };

    public static ReportingLine Line(string from, string to, LineKind kind = LineKind.Solid) => new() { From = from, To = to, Kind = kind, Provenance = Sample.Provenance };

    public static Delegation Lend(string action, string from, string to, Instant start, Instant end, decimal? amount = null) =>
        new() { Code = $"{from}-lends-{to}-{action}", Action = action, From = from, To = to, Amount = amount, Start = start, End = end, Provenance = Sample.Provenance };

    /// <summary>The small organisation with grants for the four of the line.</summary>
    public static OrganizationCatalogue Of(
        AuthorityAction action, AuthorityGrant? agent = null, AuthorityGrant? leader = null, AuthorityGrant? manager = null, AuthorityGrant? head = null, params ImmutableArray<Delegation> delegations) => new()
        {
            Layers = [Tier("top"), Tier("low")],
            Levels = [Tier("all")],
            Actions = [action],
            Roles =
            [
                Role("head", "top", All(head)), Role("manager", "top", All(manager)), Role("leader", "low", All(leader)), Role("agent", "low", All(agent)), Role("support", "low"),
            ],
            Units = [Unit("service"), Unit("technology")],
            Posts = [Post("head", "head"), Post("manager", "manager"), Post("leader", "leader"), Post("agent", "agent"), Post("support", "support", "technology")],
            Lines = [Line("manager", "head"), Line("leader", "manager"), Line("agent", "leader"), Line("support", "manager"), Line("agent", "support", LineKind.Dotted)],
            DottedLines = [new() { Units = ["service", "technology"], Purpose = new(null, "help"), Provenance = Sample.Provenance }],
            Delegations = delegations,
            Review = new ReviewCycle(12, Sample.Provenance),
        };

    private static ImmutableArray<AuthorityGrant> All(AuthorityGrant? grant) => grant is null ? [] : [grant];
}
