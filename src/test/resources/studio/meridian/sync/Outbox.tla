------------------------------- MODULE Outbox -------------------------------
(* One delivery, two senders on one workspace, a network that loses requests or brings them late,
   and a platform. What is committed is state, done, adopted, owner, doubt and epoch; held and call
   are lost in a crash. The engine is studio.meridian.sync.DeliveryEngine with OutboxStore.

   Kind      "draft": a first call makes a hidden draft, a second one publishes it by its number
             "put":   one call under a name chosen by us; repeating it changes nothing
             "plain": one call that publishes, and no way to prove that it did not
   Naive     what is doubtful is sent again without asking: must be found out
   Forgets   "put", but the platform forgets the name after a while: must be found out *)
EXTENDS Naturals, FiniteSets
CONSTANTS Kind, Naive, Forgets, Crashes, Calls

Senders == {1, 2}
Steps == IF Kind = "draft" THEN 2 ELSE 1

VARIABLES state, done, adopted, owner, doubt, epoch,  \* on the disk
          held, call, mine,                           \* in the senders' memory
          net, drafts, public, known,                 \* outside
          crashes, calls                              \* how much may still happen
vars == <<state, done, adopted, owner, doubt, epoch, held, call, mine, net, drafts, public, known,
          crashes, calls>>
outside == <<net, drafts, public, known>>

(* The edges of DeliveryState between the states below; OutboxModelTest compares the two. *)
Edges == {
  <<"READY", "SENDING">>, <<"READY", "NEEDS_USER">>, <<"READY", "CANCELLED">>,
  <<"SENDING", "CONFIRMED">>, <<"SENDING", "DRAFTED">>, <<"SENDING", "READY">>,
  <<"SENDING", "NEEDS_USER">>, <<"SENDING", "UNKNOWN">>,
  <<"UNKNOWN", "RECONCILING">>, <<"UNKNOWN", "NEEDS_USER">>,
  <<"RECONCILING", "CONFIRMED">>, <<"RECONCILING", "DRAFTED">>, <<"RECONCILING", "READY">>,
  <<"RECONCILING", "NEEDS_USER">>, <<"RECONCILING", "UNKNOWN">>,
  <<"DRAFTED", "SENDING">>, <<"DRAFTED", "CANCELLED">>, <<"DRAFTED", "NEEDS_USER">>,
  <<"NEEDS_USER", "READY">>, <<"NEEDS_USER", "DRAFTED">>, <<"NEEDS_USER", "RECONCILING">>,
  <<"NEEDS_USER", "CONFIRMED">>, <<"NEEDS_USER", "CANCELLED">> }

Min(set) == CHOOSE x \in set : \A y \in set : x <= y
Waiting == IF done > 0 THEN "DRAFTED" ELSE "READY"
After(step) == IF step = Steps THEN "CONFIRMED" ELSE "DRAFTED"
(* Long enough ago that nothing that left is still under way. *)
Quiet == /\ \A m \in net : m.arrived
         /\ \A p \in Senders : call[p] # "begun"

Init ==
  /\ state = "READY" /\ done = 0 /\ adopted = 0 /\ owner = 0 /\ doubt = FALSE /\ epoch = 0
  /\ held = [p \in Senders |-> 0] /\ call = [p \in Senders |-> "none"]
  /\ mine = [p \in Senders |-> 0]
  /\ net = {} /\ drafts = {} /\ public = {} /\ known = FALSE
  /\ crashes = 0 /\ calls = 0

(* A process becomes the sender: what an earlier one left behind is doubtful. *)
Take(p) ==
  /\ held[p] = 0 /\ epoch < Crashes + 2
  /\ epoch' = epoch + 1 /\ held' = [held EXCEPT ![p] = epoch + 1]
  /\ state' = IF state \in {"SENDING", "RECONCILING"}
              THEN (IF Naive THEN Waiting ELSE "UNKNOWN") ELSE state
  /\ UNCHANGED <<done, adopted, owner, doubt, call, mine, outside, crashes, calls>>

(* SENDING and the bytes are on the disk before the first of them leaves. *)
Begin(p) ==
  /\ held[p] > 0 /\ call[p] = "none" /\ calls < Calls
  /\ state \in {"READY", "DRAFTED"} /\ owner <= held[p]
  /\ state' = "SENDING" /\ owner' = held[p] /\ doubt' = TRUE
  /\ call' = [call EXCEPT ![p] = "begun"]
  /\ UNCHANGED <<done, adopted, epoch, held, mine, outside, crashes, calls>>

Send(p) ==
  /\ call[p] = "begun"
  /\ calls' = calls + 1 /\ mine' = [mine EXCEPT ![p] = calls + 1]
  /\ net' = net \union {[id |-> calls + 1, step |-> done + 1, target |-> adopted,
                         arrived |-> FALSE]}
  /\ call' = [call EXCEPT ![p] = "sent"]
  /\ UNCHANGED <<state, done, adopted, owner, doubt, epoch, held, drafts, public, known, crashes>>

(* A result counts only while nobody took over. *)
Fenced(p, in) == state = in /\ owner = held[p]

(* Nothing left the machine, or the platform refused: there is no effect, for certain. *)
NotSent(p, to) ==
  /\ call[p] = "begun"
  /\ call' = [call EXCEPT ![p] = "none"]
  /\ IF Fenced(p, "SENDING") THEN state' = to /\ doubt' = FALSE ELSE UNCHANGED <<state, doubt>>
  /\ UNCHANGED <<done, adopted, owner, epoch, held, mine, outside, crashes, calls>>

Arrive(m) ==
  /\ ~m.arrived
  /\ net' = (net \ {m}) \union {[m EXCEPT !.arrived = TRUE]}
  /\ \/ /\ Kind = "draft" /\ m.step = 1
        /\ drafts' = drafts \union {m.id} /\ UNCHANGED <<public, known>>
     \/ /\ Kind = "draft" /\ m.step = 2
        /\ public' = public \union {m.target} /\ UNCHANGED <<drafts, known>>
     \/ /\ Kind = "put"
        /\ public' = IF known THEN public ELSE public \union {m.id}
        /\ known' = TRUE /\ UNCHANGED drafts
     \/ /\ Kind = "plain"
        /\ public' = public \union {m.id} /\ UNCHANGED <<drafts, known>>
  /\ UNCHANGED <<state, done, adopted, owner, doubt, epoch, held, call, mine, crashes, calls>>

Lose(m) ==
  /\ ~m.arrived /\ net' = net \ {m}
  /\ UNCHANGED <<state, done, adopted, owner, doubt, epoch, held, call, mine, drafts, public, known,
                 crashes, calls>>

Forget ==
  /\ Forgets /\ known /\ known' = FALSE
  /\ UNCHANGED <<state, done, adopted, owner, doubt, epoch, held, call, mine, net, drafts, public,
                 crashes, calls>>

Answer(p) ==
  /\ call[p] = "sent"
  /\ \E m \in net : m.id = mine[p] /\ m.arrived
  /\ call' = [call EXCEPT ![p] = "none"]
  /\ IF Fenced(p, "SENDING")
     THEN /\ done' = done + 1 /\ state' = After(done + 1) /\ doubt' = FALSE
          /\ adopted' = IF Kind = "draft" /\ done = 0 THEN mine[p] ELSE adopted
     ELSE UNCHANGED <<done, state, doubt, adopted>>
  /\ UNCHANGED <<owner, epoch, held, mine, outside, crashes, calls>>

Timeout(p) ==
  /\ call[p] = "sent"
  /\ call' = [call EXCEPT ![p] = "none"]
  /\ state' = IF Fenced(p, "SENDING") THEN (IF Naive THEN Waiting ELSE "UNKNOWN") ELSE state
  /\ UNCHANGED <<done, adopted, owner, doubt, epoch, held, mine, outside, crashes, calls>>

Crash(p) ==
  /\ held[p] > 0 /\ crashes < Crashes
  /\ crashes' = crashes + 1
  /\ held' = [held EXCEPT ![p] = 0] /\ call' = [call EXCEPT ![p] = "none"]
  /\ UNCHANGED <<state, done, adopted, owner, doubt, epoch, mine, outside, calls>>

Ask(p) ==
  /\ held[p] > 0 /\ call[p] = "none" /\ state = "UNKNOWN" /\ owner <= held[p]
  /\ state' = "RECONCILING" /\ owner' = held[p]
  /\ call' = [call EXCEPT ![p] = "asking"]
  /\ UNCHANGED <<done, adopted, doubt, epoch, held, mine, outside, crashes, calls>>

Found == \/ Kind = "draft" /\ done = 0 /\ drafts # {}
         \/ Kind = "draft" /\ done = 1 /\ adopted \in public
         \/ Kind # "draft" /\ public # {}

LookedUp(p) ==
  /\ call[p] = "asking"
  /\ call' = [call EXCEPT ![p] = "none"]
  /\ IF ~Fenced(p, "RECONCILING") THEN UNCHANGED <<state, done, adopted, doubt>>
     ELSE \/ /\ Found
             /\ done' = done + 1 /\ state' = After(done + 1) /\ doubt' = FALSE
             /\ adopted' = IF Kind = "draft" /\ done = 0 THEN Min(drafts) ELSE adopted
          \/ /\ ~Found /\ Kind # "plain" /\ (Quiet \/ Forgets)
             /\ state' = Waiting /\ doubt' = FALSE /\ UNCHANGED <<done, adopted>>
          \/ /\ state' = "UNKNOWN" /\ UNCHANGED <<done, adopted, doubt>>      \* not now
          \/ /\ state' = "NEEDS_USER" /\ UNCHANGED <<done, adopted, doubt>>   \* cannot tell
  /\ UNCHANGED <<owner, epoch, held, mine, outside, crashes, calls>>

(* A person decides; who says that it is there, or not, has looked when all was quiet. *)
Decide ==
  /\ state = "NEEDS_USER"
  /\ \/ ~doubt /\ state' \in {Waiting, "CANCELLED"} /\ UNCHANGED <<doubt, done>>
     \/ doubt /\ state' = "RECONCILING" /\ UNCHANGED <<doubt, done>>
     \/ /\ doubt /\ Quiet /\ ~Found /\ state' = Waiting /\ doubt' = FALSE /\ UNCHANGED done
     \/ /\ doubt /\ Found /\ done + 1 = Steps
        /\ state' = "CONFIRMED" /\ doubt' = FALSE /\ done' = Steps
  /\ UNCHANGED <<adopted, owner, epoch, held, call, mine, outside, crashes, calls>>

(* Looking again leads through RECONCILING to UNKNOWN in one commit. *)
Again ==
  /\ state = "RECONCILING" /\ \A p \in Senders : call[p] # "asking"
  /\ state' = "UNKNOWN"
  /\ UNCHANGED <<done, adopted, owner, doubt, epoch, held, call, mine, outside, crashes, calls>>

Cancel ==
  /\ state \in {"READY", "DRAFTED"} /\ state' = "CANCELLED"
  /\ UNCHANGED <<done, adopted, owner, doubt, epoch, held, call, mine, outside, crashes, calls>>

Next ==
  \/ \E p \in Senders : \/ Take(p) \/ Begin(p) \/ Send(p) \/ Answer(p) \/ Timeout(p) \/ Crash(p)
                        \/ Ask(p) \/ LookedUp(p)
                        \/ NotSent(p, Waiting) \/ NotSent(p, "NEEDS_USER")
  \/ \E m \in net : Arrive(m) \/ Lose(m)
  \/ Forget \/ Decide \/ Again \/ Cancel

Spec == Init /\ [][Next]_vars

AtMostOnce == Cardinality(public) <= 1
ConfirmedIsThere == state = "CONFIRMED" => public # {}
CancelledStaysAway == state = "CANCELLED" => public = {}
SendingIsOwned == state = "SENDING" => owner > 0
AlongTheEdges == [][state' = state \/ <<state, state'>> \in Edges]_vars
=============================================================================
