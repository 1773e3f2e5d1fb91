namespace LiveDesk.Cases;

/// <summary>The kinds of streams.</summary>
internal static class Streams
{
    public const string Case = "case/";
    public const string Alarm = "alarm/";
    public const string Agent = "agent/";

    /// <summary>The terms of the desk that places contacts: each host that takes it on begins another one.</summary>
    public const string MainDesk = "desk/main";

    /// <summary>What the master key of the store is known by again.</summary>
    public const string Key = "desk/key";
}

/// <summary>Where streams are looked for at start.</summary>
internal static class Shelves
{
    public const string Waiting = "waiting";
    public const string Served = "served";
    public const string Open = "open";

    /// <summary>An emergency that nobody has handled yet, and that neither waits nor is served.</summary>
    public const string Emergency = "emergency";
    public const string Ended = "ended";
    public const string Alarm = "alarm";
    public const string AlarmAnswered = "alarm-answered";
    public const string AlarmEnded = "alarm-ended";
    public const string Agent = "agent";
    public const string Desk = "desk";
}

/// <summary>The kinds of events.</summary>
internal static class Kinds
{
    /// <summary>An event of a case's timeline.</summary>
    public const string Case = "case";

    /// <summary>A step of escalation that fell due.</summary>
    public const string Step = "step";

    /// <summary>An agent was given the contact.</summary>
    public const string Placed = "placed";

    /// <summary>The agent is done with the contact.</summary>
    public const string Released = "released";

    /// <summary>Something happened to a matter that is passed on.</summary>
    public const string Transfer = "transfer";

    /// <summary>What became of a contact: the record that figures count.</summary>
    public const string Contact = "contact";

    /// <summary>A host has taken the desk on.</summary>
    public const string DeskOpened = "desk-opened";

    /// <summary>The store was begun under a master key.</summary>
    public const string Key = "key";

    /// <summary>The personal data of a case were disposed of: its key is destroyed.</summary>
    public const string Disposed = "disposed";

    /// <summary>An agent as it was set.</summary>
    public const string Agent = "agent";
    public const string Desk = "desk";
}
