using LiveDesk.Monitor;

namespace LiveDesk.Floor;

/// <summary>The floor and the board of the desk, where this process has it: what its measurements tell of.</summary>
internal sealed class DeskSeat
{
    private volatile Taken? taken;

    public DeskFloor? Floor => taken?.Floor;

    public DeskBoard? Board => taken?.Board;

    /// <summary>This process has the desk.</summary>
    public void Take(DeskFloor floor, DeskBoard board) => taken = new(floor, board);

    /// <summary>This process has the desk no more, if it is still that one.</summary>
    public void Leave(DeskFloor floor)
    {
        if (ReferenceEquals(taken?.Floor, floor))
        {
            taken = null;
        }
    }

    private sealed record Taken(DeskFloor Floor, DeskBoard Board);
}
