using System.Globalization;

namespace CallCenter.Standards.SimulatedDay;

/// <summary>Who is on duty: teams with their queues, shifts with their breaks.</summary>
internal static class Roster
{
    private const int Hour = 3600;

    private static readonly (double From, double Break, double To)[] Shifts = [(6.5, 11, 15), (8.5, 12.5, 17.5), (13.5, 18.5, 22)];

    private static readonly (string Team, string[] Queues, int Slots, int[] PerShift)[] Teams =
    [
        ("personal-finance", ["phone-service"], 1, [5, 6, 5]),
        ("international", ["phone-english", "phone-service"], 1, [1, 1, 1]),
        ("card-centre", ["phone-emergency", "phone-service"], 1, [3, 3, 3]),
        ("complaint-handling", ["phone-complaints"], 1, [3, 3, 3]),
        ("online-service", ["online"], 2, [3, 3, 3]),
    ];

    private static readonly string[] AllQueues = ["phone-emergency", "phone-complaints", "phone-service", "phone-english", "online"];

    /// <summary>The team that is to answer a queue.</summary>
    public static string TeamOf(string queue) => Teams.First(t => t.Queues[0] == queue).Team;

    public static List<Agent> Build()
    {
        var agents = new List<Agent>();
        foreach ((string team, string[] queues, int slots, int[] perShift) in Teams)
        {
            for (int shift = 0; shift < Shifts.Length; shift++)
            {
                for (int i = 0; i < perShift[shift]; i++)
                {
                    agents.Add(new Agent(Name(agents.Count), team, queues, slots, Duty(Shifts[shift], i)));
                }
            }
        }

        for (int i = 0; i < 4; i++)
        {
            agents.Add(new Agent(Name(agents.Count), "night-desk", AllQueues, 1, [(0, 8 * Hour), ((int)(21.5 * Hour), 26 * Hour)]));
        }

        return agents;
    }

    // Breaks of half an hour start one after the other, so that a team never leaves together.
    private static List<(int From, int To)> Duty((double From, double Break, double To) shift, int place)
    {
        int pause = (int)((shift.Break + (place % 3 * 0.5)) * Hour);
        return [((int)(shift.From * Hour), pause), (pause + (Hour / 2), (int)(shift.To * Hour))];
    }

    private static string Name(int number) => "agent-" + (number + 1).ToString("00", CultureInfo.InvariantCulture);
}
