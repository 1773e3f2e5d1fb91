namespace CallCenter.Standards.SimulatedDay;

/// <summary>One contact of a customer: what was drawn for it before the day, and what became of it. Times in seconds.</summary>
internal sealed class Visit
{
    public required int Arrival { get; init; }

    public required string Channel { get; set; }

    public required NeedProfile Profile { get; init; }

    public required string Topic { get; init; }

    public required Customer Customer { get; init; }

    public required string Queue { get; init; }

    public int? IvrTime { get; set; }

    public required int Patience { get; init; }

    public required int Talk { get; init; }

    public required int Hold { get; init; }

    public required int WrapUp { get; init; }

    public required bool Resolved { get; init; }

    public required bool Transferred { get; init; }

    public required bool Repeat { get; init; }

    /// <summary>Whether the customer tries again after giving up, and after how long.</summary>
    public int? RedialAfter { get; init; }

    public string Outcome { get; set; } = "";

    public bool? Queued { get; set; }

    public int Wait { get; set; }

    public Agent? Agent { get; set; }

    /// <summary>When the customer asks for a person.</summary>
    public int AsksAt => Arrival + (IvrTime ?? 0);
}

/// <summary>Who gets in touch.</summary>
internal sealed record Customer(string Segment, string Region, string Language);
