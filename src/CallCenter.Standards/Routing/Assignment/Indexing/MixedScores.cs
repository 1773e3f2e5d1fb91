using System.Runtime.Intrinsics;

namespace CallCenter.Standards.Routing;

/// <summary>The scores of a step that weighs several criteria: the same whole numbers as <see cref="CompiledStep.Score"/>, but for what is the same for every agent.</summary>
internal readonly struct MixedScores : IScores
{
    private readonly OrderColumn idle;
    private readonly OrderColumn room;
    private readonly OrderColumn rest;
    private readonly LevelSums sums;
    private readonly long idleWeight;
    private readonly long roomWeight;
    private readonly long restWeight;
    private readonly long levelWeight;
    private readonly long apartWeight;
    private readonly long horizon;
    private readonly long now;
    private readonly int owner;
    private readonly long ownerScore;
    private readonly long levelBound;

    /// <param name="columns">The columns.</param>
    /// <param name="step">The step.</param>
    /// <param name="request">The request.</param>
    /// <param name="owner">The slot of the preferred owner, negative where there is none.</param>
    /// <param name="now">Milliseconds since the Unix epoch.</param>
    public MixedScores(AgentColumns columns, CompiledStep step, AssignmentRequest request, int owner, long now)
    {
        (idle, room, rest) = (columns.Idle, columns.Room, columns.Rest);
        this.now = now;
        this.owner = owner;
        horizon = step.Horizon;
        ownerScore = step.Weight(AssignmentCriterion.PreferredOwner) * Merit.Whole;
        idleWeight = step.Weight(AssignmentCriterion.LongestIdle);
        roomWeight = step.Weight(AssignmentCriterion.LeastLoaded);
        restWeight = step.Weight(AssignmentCriterion.Fairness);
        if (!request.Skills.IsEmpty)
        {
            sums = new LevelSums(columns, request);
            levelWeight = step.Weight(AssignmentCriterion.BestSkill) * Merit.OfLevel(request.Skills.Length);
            apartWeight = step.Weight(AssignmentCriterion.ProficiencyFit) * Merit.OfLevel(request.Skills.Length);
            levelBound = levelWeight * SkillLevel.Highest * request.Skills.Length;
        }
    }

    public static bool IsExact => false;

    public long Bound(int word) =>
        levelBound
        + (roomWeight == 0 ? 0 : roomWeight * room.Highest[word])
        + (restWeight == 0 ? 0 : restWeight * rest.Highest[word])
        + (idleWeight == 0 ? 0 : idleWeight * Merit.Capped(idle.Highest[word], now, horizon))
        + (owner >> 6 == word ? ownerScore : 0);

    public long At(int slot) =>
        (roomWeight * room.Values[slot])
        + (restWeight * rest.Values[slot])
        + (idleWeight * Merit.Capped(idle.Values[slot], now, horizon))
        + (levelWeight == 0 ? 0 : levelWeight * sums.LevelsAt(slot))
        - (apartWeight == 0 ? 0 : apartWeight * sums.ApartAt(slot))
        + (slot == owner ? ownerScore : 0);

    public ReadOnlySpan<long> Block(int word, Span<long> buffer)
    {
        buffer.Clear();
        int first = word * 64;
        if (roomWeight != 0)
        {
            Add(buffer, room.Values[first..], roomWeight);
        }

        if (restWeight != 0)
        {
            Add(buffer, rest.Values[first..], restWeight);
        }

        if (idleWeight != 0)
        {
            AddIdle(buffer, idle.Values[first..]);
        }

        if (levelWeight != 0)
        {
            Add(buffer, sums.Levels(first), levelWeight);
            Add(buffer[32..], sums.Levels(first + 32), levelWeight);
        }

        if (apartWeight != 0)
        {
            Add(buffer, sums.Apart(first), -apartWeight);
            Add(buffer[32..], sums.Apart(first + 32), -apartWeight);
        }

        if (owner >> 6 == word)
        {
            buffer[owner & 63] += ownerScore;
        }

        return buffer;
    }

    private static void Add(Span<long> scores, ReadOnlySpan<long> values, long weight)
    {
        for (int lane = 0; lane < 64; lane += Vector256<long>.Count)
        {
            (Vector256.Create<long>(scores[lane..]) + (Vector256.Create(values[lane..]) * weight)).CopyTo(scores[lane..]);
        }
    }

    private static void Add(Span<long> scores, Vector256<byte> sums, long weight)
    {
        (Vector256<ushort> low, Vector256<ushort> high) = Vector256.Widen(sums);
        Add(scores, low, weight);
        Add(scores[16..], high, weight);
    }

    private static void Add(Span<long> scores, Vector256<ushort> sums, long weight)
    {
        (Vector256<uint> low, Vector256<uint> high) = Vector256.Widen(sums);
        Add(scores, low, weight);
        Add(scores[8..], high, weight);
    }

    private static void Add(Span<long> scores, Vector256<uint> sums, long weight)
    {
        (Vector256<ulong> low, Vector256<ulong> high) = Vector256.Widen(sums);
        (Vector256.Create<long>(scores) + (low.AsInt64() * weight)).CopyTo(scores);
        (Vector256.Create<long>(scores[4..]) + (high.AsInt64() * weight)).CopyTo(scores[4..]);
    }

    private void AddIdle(Span<long> scores, ReadOnlySpan<long> values)
    {
        for (int lane = 0; lane < 64; lane += Vector256<long>.Count)
        {
            Vector256<long> capped = Vector256.Min(Vector256.Max(Vector256.Create(values[lane..]) + Vector256.Create(now), Vector256<long>.Zero), Vector256.Create(horizon));
            (Vector256.Create<long>(scores[lane..]) + (capped * idleWeight)).CopyTo(scores[lane..]);
        }
    }
}
