using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace CallCenter.Standards.Routing;

/// <summary>
/// For each slot, over the skills that a request asks for: the sum of the levels, or of how far they are from those asked for. Both fit a byte: 16 skills of 10 levels make 160.
/// Skills that nobody has are left out: they add the same to everyone.
/// </summary>
internal readonly struct LevelSums
{
    private readonly Columns columns;
    private readonly Asked asked;
    private readonly int count;

    public LevelSums(AgentColumns source, AssignmentRequest request)
    {
        foreach (SkillLevel skill in request.Skills)
        {
            if (source.Skill(skill.Skill) is { } column)
            {
                columns[count] = column;
                asked[count++] = (byte)skill.Level;
            }
        }
    }

    /// <summary>Whether no agent differs from another.</summary>
    public bool IsEmpty => count == 0;

    /// <summary>The sum of levels of a slot.</summary>
    public int LevelsAt(int slot)
    {
        int sum = 0;
        for (int i = 0; i < count; i++)
        {
            sum += columns[i].Levels[slot];
        }

        return sum;
    }

    /// <summary>How far a slot is from the levels asked for.</summary>
    public int ApartAt(int slot)
    {
        int sum = 0;
        for (int i = 0; i < count; i++)
        {
            sum += Math.Abs(columns[i].Levels[slot] - asked[i]);
        }

        return sum;
    }

    /// <summary>The sums of levels of 32 slots.</summary>
    public Vector256<byte> Levels(int first)
    {
        Vector256<byte> sum = default;
        for (int i = 0; i < count; i++)
        {
            sum += Vector256.Create(columns[i].Levels[first..]);
        }

        return sum;
    }

    /// <summary>How far 32 slots are from the levels asked for.</summary>
    public Vector256<byte> Apart(int first)
    {
        Vector256<byte> sum = default;
        for (int i = 0; i < count; i++)
        {
            Vector256<byte> levels = Vector256.Create(columns[i].Levels[first..]);
            Vector256<byte> wanted = Vector256.Create(asked[i]);
            sum += Vector256.Max(levels, wanted) - Vector256.Min(levels, wanted);
        }

        return sum;
    }

    [InlineArray(AssignmentRequest.MostSkills)]
    private struct Columns
    {
        private SkillColumn first;
    }

    [InlineArray(AssignmentRequest.MostSkills)]
    private struct Asked
    {
        private byte first;
    }
}
