namespace CallCenter.Standards.SimulatedDay;

/// <summary>One agent of the day. Times in seconds of the day; duty periods are half-open.</summary>
internal sealed class Agent(string name, string team, IReadOnlyList<string> queues, int slots, IReadOnlyList<(int From, int To)> duty)
{
    public string Name => name;

    public string Team => team;

    /// <summary>How many contacts it serves at once.</summary>
    public int Slots => slots;

    public IReadOnlyList<(int From, int To)> Duty => duty;

    public int Busy { get; set; }

    public int IdleSince { get; set; }

    public bool CanServe(string queue) => queues.Contains(queue);

    public bool IsFree(int second) => Busy < slots && IsOnDuty(second);

    private bool IsOnDuty(int second)
    {
        foreach ((int from, int to) in duty)
        {
            if (second >= from && second < to)
            {
                return true;
            }
        }

        return false;
    }
}
