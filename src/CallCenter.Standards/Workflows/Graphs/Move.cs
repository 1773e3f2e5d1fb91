namespace CallCenter.Standards.Workflows;

/// <summary>A way from one location to another.</summary>
internal sealed class Move
{
    /// <summary>The position among all moves of the graph.</summary>
    public required int Index { get; init; }

    /// <summary>What takes it.</summary>
    public required EventKind Kind { get; init; }

    /// <summary>The code of the command or timed move; null for a return.</summary>
    public required string? Code { get; init; }

    /// <summary>The code of the event.</summary>
    public required string Event { get; init; }

    public required Location From { get; init; }

    public required Location To { get; init; }

    /// <summary>The level whose workflow takes it; deeper ones are left.</summary>
    public required int Level { get; init; }

    /// <summary>Whether the case stays as it is: no state is entered, and time goes on.</summary>
    public bool Stays { get; init; }

    public CheckedStep? Step { get; init; }

    public CheckedTimer? Timer { get; init; }

    public string[] Roles { get; init; } = [];

    public string[] Authorities { get; init; } = [];

    /// <summary>The positions of the fields that it requires, those of the openings that it passes through included.</summary>
    public int[] Requires { get; init; } = [];

    /// <summary>The fields that it collects, as bits of the graph's fields.</summary>
    public ulong Collects { get; init; }

    /// <summary>The documents that it requires, as bits of the graph's documents.</summary>
    public ulong Documents { get; init; }

    /// <summary>
    /// The move that the event of this one tells: itself, or the first of the same location whose event reads the same. A case takes it when it runs as when it is replayed.
    /// </summary>
    public Move Told { get; set; } = null!;

    /// <summary>Whether the event of this move, which leaves the same location, reads as that of another.</summary>
    public bool IsToldAs(Move other) => Kind == other.Kind && To.Path == other.To.Path && Code == other.Code && Event == other.Event;

    public bool MayBeGivenBy(string role)
    {
        foreach (string known in Roles)
        {
            if (string.Equals(known, role, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
