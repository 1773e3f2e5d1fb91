using NodaTime;

namespace CallCenter.Standards.Routing;

/// <summary>Which slot is given a contact: what <see cref="AssignmentChoice"/> says of an agent.</summary>
/// <param name="Slot">The slot; <see cref="SlotChoice.None"/> where none is eligible.</param>
/// <param name="Ring">How many rings were open.</param>
/// <param name="NextRelaxation">Where none is eligible, the waiting time at which less will be asked.</param>
internal readonly record struct SlotAnswer(int Slot, int Ring, Duration? NextRelaxation);
