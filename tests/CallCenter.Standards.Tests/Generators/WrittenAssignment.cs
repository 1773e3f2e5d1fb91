using CallCenter.Standards.Routing;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace CallCenter.Standards.Tests.Generators;

/// <summary>Generates strategies of assignment without errors: steps of one criterion and of several, with and without rings.</summary>
internal static class WrittenAssignment
{
    /// <param name="skills">The codes of the section's skills.</param>
    /// <param name="priorities">How many priorities it has.</param>
    public static Gen<AssignmentCatalogue> Catalogues(string[] skills, int priorities) =>
        from count in Gen.Choose(0, 2)
        from strategies in Gen.CollectToArray(Enumerable.Range(0, count), i => Strategy($"a{i}", skills, priorities))
        select new AssignmentCatalogue { Strategies = [.. strategies] };

    private static Gen<AssignmentStrategy> Strategy(string code, string[] skills, int priorities) =>
        from name in StandardBooks.Names
        from steps in Gen.Choose(1, 3).SelectMany(count => Step().ArrayOf(count))
        from ticks in Gen.Choose(1, 86_400_000)
        from rings in Gen.Choose(0, 3).SelectMany(count => Gen.CollectToArray(Enumerable.Range(1, count), i => Ring(i, skills)))
        from ageing in Gen.Choose(1, 1_000_000_000).ArrayOf(priorities - 1)
        from ages in Gen.Elements(true, true, false)
        from provenance in StandardBooks.Provenances
        let weighsIdle = steps.Any(step => step.Criteria.Length > 1 && step.Criteria.Any(criterion => criterion.Criterion == AssignmentCriterion.LongestIdle))
        select new AssignmentStrategy
        {
            Code = code,
            Name = name,
            Steps = [.. steps],
            IdleHorizon = weighsIdle ? Duration.FromMilliseconds(ticks) : null,
            Rings = [.. rings],
            Ageing = ages ? [.. ageing.Select(ticks => Duration.FromTicks(ticks))] : [],
            Provenance = provenance,
        };

    private static Gen<AssignmentStep> Step() =>
        from criteria in Gen.SubListOf(Enum.GetValues<AssignmentCriterion>())
        from weights in Gen.Choose(1, 1_000).ArrayOf(6)
        select criteria.Count == 0
            ? new AssignmentStep([new(AssignmentCriterion.BestSkill, weights[0])])
            : new AssignmentStep([.. criteria.Select((criterion, i) => new WeightedCriterion(criterion, weights[i]))]);

    private static Gen<RelaxationRing> Ring(int i, string[] skills) =>
        from requirements in Gen.SubListOf(Enum.GetValues<RelaxableRequirement>())
        from skill in Gen.Elements<string?>([null, .. skills])
        from levels in Gen.Elements<int?>(null, 1, 9)
        from ticks in Gen.Choose(1, 1_000_000)
        select new RelaxationRing(
            Duration.FromTicks((i * 10_000_000L) + ticks),
            [.. requirements.DefaultIfEmpty(RelaxableRequirement.Skill).Select(one => one == RelaxableRequirement.Skill ? new Relaxation(one, skill, levels) : new Relaxation(one))]);
}
