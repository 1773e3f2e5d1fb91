using System.Globalization;

namespace CallCenter.Standards.Forms;

/// <summary>Where a value stands in a document. The pointer is written out only when a finding needs it.</summary>
internal sealed class Place
{
    // In place of an item's index: the step is the lambda that leads there.
    private const int ByLambda = -1;

    private readonly Place? parent;
    private readonly string? step;
    private readonly int index;

    private Place(Place? parent, string? step, int index, Gaps gaps)
    {
        this.parent = parent;
        this.step = step;
        this.index = index;
        Gaps = gaps;
    }

    /// <summary>What of the document could not be read.</summary>
    public Gaps Gaps { get; }

    /// <summary>The JSON pointer (RFC 6901).</summary>
    public string Pointer => parent is null ? step!
        : index == ByLambda ? parent.Pointer + MembersOf(step!)
        : $"{parent.Pointer}/{(step is null ? index.ToString(CultureInfo.InvariantCulture) : JsonPointer.Escape(step))}";

    /// <summary>Whether everything at and below the place could be read.</summary>
    public bool IsWhole => Gaps.IsNone || Gaps.AreNoneBelow(Pointer);

    /// <summary>The place at a pointer, which has to be one.</summary>
    public static Place At(string pointer, Gaps? gaps = null) => new(null, pointer, 0, gaps ?? Gaps.None);

    /// <summary>The place of a member by its name in JSON.</summary>
    public Place Member(string name) => new(this, name, 0, Gaps);

    /// <summary>The place of an item of a list: as it was given, where items before it could not be read.</summary>
    public Place Item(int at) => new(this, null, GivenIndex(at), Gaps);

    /// <summary>The index that an item of a list was given at.</summary>
    public int GivenIndex(int at) => Gaps.IsNone ? at : Gaps.GivenIndex(Pointer, at);

    /// <summary>The place that a lambda names, such as <c>kpi => kpi.Target!.AtLeast</c>.</summary>
    internal Place Path(string lambda) => new(this, lambda, ByLambda, Gaps);

    private static string MembersOf(string lambda)
    {
        string pointer = "";
        ReadOnlySpan<char> rest = lambda.AsSpan(lambda.IndexOf("=>", StringComparison.Ordinal) + 2);
        rest = rest[(rest.IndexOf('.') + 1)..];
        while (true)
        {
            int dot = rest.IndexOf('.');
            pointer += $"/{JsonPointer.Escape(MemberDefinition.NameOf((dot < 0 ? rest : rest[..dot]).TrimEnd("!? ")))}";
            if (dot < 0)
            {
                return pointer;
            }

            rest = rest[(dot + 1)..];
        }
    }

    public override string ToString() => Pointer;
}
