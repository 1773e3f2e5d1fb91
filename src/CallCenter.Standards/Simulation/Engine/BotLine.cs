namespace CallCenter.Standards.Simulation;

/// <summary>The sessions of a bot, and who waits for one.</summary>
internal sealed class BotLine(int most)
{
    private readonly Queue<Visit> line = new();
    private int taken;

    /// <summary>Takes a session for a contact, or lets it wait for one.</summary>
    /// <returns>Whether the session begins.</returns>
    public bool Enter(Visit visit)
    {
        if (taken < most)
        {
            taken++;
            return true;
        }

        line.Enqueue(visit);
        return false;
    }

    /// <summary>A session ends: who has waited longest takes it.</summary>
    /// <returns>Who does; null where nobody waits.</returns>
    public Visit? Leave()
    {
        if (line.TryDequeue(out Visit? next))
        {
            return next;
        }

        taken--;
        return null;
    }
}
