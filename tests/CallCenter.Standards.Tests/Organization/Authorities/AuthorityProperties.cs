using System.Collections.Immutable;
using CallCenter.Standards.Organization;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using NodaTime;
using static CallCenter.Standards.Tests.Organization.SmallOrganization;

namespace CallCenter.Standards.Tests.Organization.Authorities;

/// <summary>A line of posts drawn at random, with limits and delegations, against a walk written apart.</summary>
public sealed class AuthorityProperties
{
    public sealed record Drawn(decimal?[] Limits, bool[] Granted, int?[] PerDay, (int From, int To, int Start, int End, decimal? Amount)[] Lent, decimal? Separated, decimal? FourEyes, bool HasSeparation, bool HasFourEyes, AuthorityFacts Facts, int Asker, int At)
    {
        public OrganizationStructure Compile(int raised = -1, decimal? limit = null) => OrganizationStructure.Compile(new OrganizationCatalogue
        {
            Layers = [Tier("all")],
            Levels = [Tier("all")],
            Actions = [Action("pay", HasSeparation ? Control(Separated) : null, HasFourEyes ? Control(FourEyes) : null)],
            Roles = [.. Limits.Select((own, i) => Role($"r{i}", "all", Granted[i] ? [Grant("pay", i == raised ? limit : own, PerDay[i])] : []))],
            Units = [Unit("service")],
            Posts = [.. Limits.Select((_, i) => Post($"p{i}", $"r{i}"))],
            Lines = [.. Enumerable.Range(1, Limits.Length - 1).Select(i => Line($"p{i}", $"p{i - 1}"))],
            Delegations = [.. Lent.Select((lent, i) => new Delegation
            {
                Code = $"d{i}", Action = "pay", From = $"p{lent.From}", To = $"p{lent.To}", Start = Time(lent.Start), End = Time(lent.End), Amount = lent.Amount, Provenance = Generators.Sample.Provenance,
            })],
            Review = new ReviewCycle(12, Generators.Sample.Provenance),
        });

        public static Instant Time(int hour) => Now + Duration.FromHours(hour);

        public AuthorityDecision Decide(int raised = -1, decimal? limit = null) => Compile(raised, limit).Authority.Decide($"p{Asker}", "pay", Facts, Time(At));

        /// <summary>Whether a post may decide, straight from the rules.</summary>
        public bool May(int post)
        {
            bool separated = HasSeparation && (Separated is null || Facts.Amount is null || Facts.Amount > Separated);
            bool fourEyes = HasFourEyes && (FourEyes is null || Facts.Amount is null || Facts.Amount > FourEyes);
            bool Kept(int who) => (separated && Facts.EnteredBy == $"p{who}") || (fourEyes && !Facts.ApprovedBy.IsDefault && Facts.ApprovedBy.Contains($"p{who}"));
            bool Within(int holder) => Granted[holder] && (Limits[holder] is null || Facts.Amount <= Limits[holder]) && (post != Asker || PerDay[holder] is null || Facts.DoneToday < PerDay[holder]);
            bool borrowed = Lent.Any(lent => lent.To == post && lent.Start <= At && At < lent.End && Within(lent.From) && (lent.Amount is null || Facts.Amount <= lent.Amount) && !Kept(lent.From));
            return (Within(post) || borrowed) && !Kept(post);
        }
    }

    public static class Cases
    {
        private static readonly Gen<decimal?> Amounts = Gen.Elements<decimal?>(null, 0m, 1m, 2m, 3m, 4m, 5m);

        public static Arbitrary<Drawn> Drawn() => Arb.From(
            from count in Gen.Choose(1, 5)
            from limits in Amounts.ArrayOf(count)
            from granted in Gen.Elements(true, true, false).ArrayOf(count)
            from perDay in Gen.Elements<int?>(null, null, 1, 2).ArrayOf(count)
            from lent in Lent(count, granted)
            from separated in Amounts
            from fourEyes in Amounts
            from hasSeparation in Gen.Elements(true, false)
            from hasFourEyes in Gen.Elements(true, false)
            from amount in Amounts
            from today in Gen.Choose(0, 2)
            from entered in Gen.Choose(-1, count - 1)
            from approved in Gen.SubListOf(Enumerable.Range(0, count).ToArray())
            from anyApproved in Gen.Elements(true, false)
            from asker in Gen.Choose(0, count - 1)
            from at in Gen.Choose(0, 4)
            select new Drawn(
                limits, granted, perDay, lent, separated, fourEyes, hasSeparation, hasFourEyes,
                new AuthorityFacts { Amount = amount, DoneToday = today, EnteredBy = entered < 0 ? null : $"p{entered}", ApprovedBy = anyApproved ? [.. approved.Select(i => $"p{i}")] : default },
                asker, at));

        private static Gen<(int From, int To, int Start, int End, decimal? Amount)[]> Lent(int count, bool[] granted) =>
            from n in Gen.Choose(0, count > 1 && granted.Contains(true) ? 3 : 0)
            from lent in (
                from lender in Gen.Elements(Enumerable.Range(0, count).Where(i => granted[i]).DefaultIfEmpty(0).ToArray())
                from away in Gen.Choose(1, Math.Max(1, count - 1))
                from start in Gen.Choose(0, 3)
                from length in Gen.Choose(1, 3)
                from amount in Amounts
                select (lender, (lender + away) % count, start, start + length, amount)).ArrayOf(n)
            select lent;
    }

    [Property(Arbitrary = [typeof(Cases)], MaxTest = 500)]
    public void The_nearest_post_up_the_line_that_may_decide_is_named_and_never_another(Drawn drawn)
    {
        AuthorityDecision decision = drawn.Decide();
        int? nearest = Enumerable.Range(0, drawn.Asker + 1).Reverse().Where(drawn.May).Cast<int?>().FirstOrDefault();

        Assert.Equal(nearest is null ? null : $"p{nearest}", decision.Holder?.Code);
        Assert.Equal(nearest == drawn.Asker, decision.IsAllowed);
        Assert.Equal(drawn.Asker - (nearest ?? -1), decision.Steps);
        Assert.Equal(decision.Steps + (nearest is null ? 0 : 1), decision.Path.Length);
        Assert.Equal(Enumerable.Range(0, decision.Path.Length).Select(i => drawn.May(drawn.Asker - i)), decision.Path.Select(step => step.Verdict == AuthorityVerdict.Holds));
        Assert.Equal(decision.Reason, decision.Path[0].Verdict);
        Assert.Equal(decision.Outcome == AuthorityOutcome.NobodyHolds, nearest is null && decision.Reason is not (AuthorityVerdict.EnteredIt or AuthorityVerdict.ApprovedAlready));
    }

    [Property(Arbitrary = [typeof(Cases)])]
    public void A_higher_limit_never_takes_away(Drawn drawn, NonNegativeInt which, bool isUnlimited)
    {
        int raised = which.Get % drawn.Limits.Length;
        decimal? limit = isUnlimited || drawn.Limits[raised] is null ? null : drawn.Limits[raised] + 1;
        AuthorityDecision before = drawn.Decide();
        AuthorityDecision after = drawn.Decide(raised, limit);

        Assert.True(!before.IsAllowed || after.IsAllowed);
        Assert.True(before.Holder is null || (after.Holder is not null && after.Steps <= before.Steps));
    }

    [Property(Arbitrary = [typeof(Cases)])]
    public void More_times_a_day_never_take_away(Drawn drawn, NonNegativeInt which, bool isUnlimited)
    {
        int raised = which.Get % drawn.Limits.Length;
        int?[] more = [.. drawn.PerDay];
        more[raised] = isUnlimited ? null : more[raised] + 1;
        AuthorityDecision before = drawn.Decide();
        AuthorityDecision after = (drawn with { PerDay = more }).Decide();

        Assert.True(!before.IsAllowed || after.IsAllowed);
        Assert.True(before.Holder is null || (after.Holder is not null && after.Steps <= before.Steps));
    }

    [Property(Arbitrary = [typeof(Cases)])]
    public void Outside_its_time_a_delegation_changes_nothing(Drawn drawn) =>
        Assert.Equal(drawn.Decide().ToString(), (drawn with { Lent = [.. drawn.Lent.Where(lent => lent.Start <= drawn.At && drawn.At < lent.End)] }).Decide().ToString());

    [Property(Arbitrary = [typeof(Cases)])]
    public void Asked_again_it_is_the_same_answer(Drawn drawn) => Assert.Equal(drawn.Decide().ToString(), drawn.Decide().ToString());
}
