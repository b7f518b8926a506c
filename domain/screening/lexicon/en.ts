import type { Lexicon } from '../lexicon.ts';

export const en: Lexicon = {
  language: 'en',
  lists: {
    someone: `
      (human|humans|human being|real human|actual human|live human|human person)
      (person|real person|actual person|live person|physical person|people|real people|actual people)
      (human|live|real|actual|support|service|customer) (agent|operator|assistant|advisor|adviser|representative|rep|support|service|staff)
      (agent|agents|operator|operators|representative|representatives|rep|advisor|advisors|adviser|advisers|supervisor|manager|receptionist|csr|assistant|assistants|consultant)
      (someone|somebody|anyone|anybody|some one|any one)
      (customer|client|user|consumer) (service|services|support|care|assistance|assistence|relations) (agent|representative|rep|team|person)?
      (support|service|reception|front desk|help desk|helpdesk|call center|call centre|live chat)
      (member of staff|staff member|member of your staff|member of the staff|member of your team|member of the team|your staff|the staff|colleague|employee|your team|your colleagues|one of your people)
    `,
    human: `
      (human|humans|human being|person|real person|actual person|live person|real human|actual human|live human|human person|real people|actual people)
      (human|live|real|actual|free) (agent|operator|assistant|advisor|adviser|representative|rep|support|service|staff|help|assistance|someone|somebody|chat)
      (agent|agents|operator|operators|representative|representatives|rep|advisor|adviser|supervisor|receptionist|csr)
      (someone|somebody|anyone) (real|human|alive|from (your|the) (team|staff|company)|who (can|understands|knows|is))
      customer (service|support|care) (agent|representative|rep|person|team)
    `,
    money: `(money|cash|funds|payment|deposit|fee|fees|cost|costs|charge|amount)`,
    account: `(account|accounts|acount|accunt|acc|azccount|profile|membership|membrship|user)`,
    txn: `(charge|charges|payment|payments|transaction|transactions|transcation|tranasaction|withdrawal|withdrawals|withdrawl|withdrawls|withdraw|witdrawal|wd|debit|debits|direct debit|direct debits|purchase|purchases|transfer|transfers|fee|fees|deduction|order|orders|entry|merchant|cash|money|funds|debit card)`,
    bought: `
      (order|orders|purchase|purchases|subscription|subscriptions|membership|booking|bookings|reservation|reservations|plan|contract|policy|trip|flight|flights|ticket|tickets|appointment|appointments|stay|transfer|transfers|payment|payments|transaction|service|trial|delivery|item|items|article|product|table|room|direct debit|direct debits|standing order|standing orders|mortgage|card|policy|insurance|renewal|auto renewal|registration|enrolment|enrollment|course|class)
      (account|accounts)
    `,
    thing: `
      (card|cards|phone|mobile|cell|cellphone|smartphone|wallet|purse|bag|handbag|backpack|luggage|suitcase|baggage|laptop|device|passport|keys|key|licence|license|documents|sim|watch|ring|jewellery|jewelry|parcel|package|tablet|ipad|iphone|belongings|things|stuff|checkbook|chequebook)
    `,
  },
  spelt: `
    human person agent agents operator representative assistant supervisor manager somebody someone customer service
    support speak speaking talking chatting contact contacting connect transfer callback
    refund refunds refunded refunding reimburse reimbursed reimbursement reimbursements compensation compensations
    restitution restitutions rebate rebates obtaining cancel canceled cancelled canceling cancelling cancellation
    cancellations subscription membership account accounts delete deleting deletion removal termination terminate close
    closing complaint complaints complain reclamation purchase order reservation booking appointment
    stolen robbed hacked fraud fraudulent unauthorized unauthorised suspicious recognize recognise recognized withdrawal
    transaction transactions duplicate charged payment payments problem problems issue issues error errors identity
    identification verification verify verified password suicide lawyer attorney discount freemium
  `,
  phrases: {
    person: `
      (speak|talk|tlak|takl|tallk|speek|chat|converse|speaking|talking|chatting|discuss this|discuss it) (directly|now|live)? (to|with|wth|2|w) .. @someone
      (connect|connected|transfer|transferred|transfered|redirect|pass|put|hand|refer|referred|forward|switch|direct|route|get) me .. (to|through|thru|over|with) .. @someone
      (put|get|patch) me (through|thru)
      (put|get) me on (the phone|the line) (to|with)
      (put|get) (someone|somebody|a human|a person) on
      (want|wanna|need|like|prefer|require|demand|get|give me|find|send me|reach|request|requesting|looking for|rather have|insist on|see|have) (me|to get|to see|to have|to reach|to find|to contact|help from|assistance from|a call from|a call with|an answer from|a reply from)? (an|a|the|some|your|another|any)? @human
      (contact|contacting|reach|reaching|reach out to|call|calling|phone|ring|get hold of|get a hold of|get in touch with|touch with|in contact with) (an|a|the|your|some)? (@human|someone|somebody|assistant|live person)
      (contact|reach|call|find|get) (the|your)? (customer|client) (service|support|care)
      i need (manual)? (customer|client) (service|support|care)
      (help|helped|assistance|support|assisted|answered|handled) (from|by|of|with) (an|a|the|some)? @human
      (can|could|may|would|will|when can|please have|have|let|make|get) (someone|somebody|a human|a person|an agent|an operator|a representative|a manager|anyone|a colleague|one of you|your manager|a supervisor) .. (call|phone|ring|contact|take over|get back to|talk to|speak to|speak with|join) 
      is there (an|a|any) .. (human|person|agent|operator|someone|anyone) .. (i can|to) (talk|speak|chat|contact|help)
      is there (anyone|someone|anybody|somebody|a human|a person|a real person) (there|here|available|around|on the line|i can)
      (any|are there) (human|humans|person|real people|agents|operators) (there|here|available|around|i can)
      escalate (this|it|me|my|the (case|ticket|issue|matter))
      (want|need|request|demand) .. escalation
      (take|took) over by (a human|a person)
      (human|person|agent|operator|representative|supervisor|manager) (please|pls|plz|now|asap|immediately|only|right now)
      (real|live|actual) (human|person|agent|people|operator|support|help)
      human (agent|operator|assistance|help|support|service|representative|advisor|interaction|contact|being please)
      (not|no more|stop|enough of|enough with|sick of|tired of|hate|fed up with|done with|dont want|do not want|dont like|refuse|hate talking to|instead of|no) .. (bots|robots|chatbots|machines|bot|robot|chatbot|machine|ai|computer)
      (your|the|a) (phone number|telephone number|hotline|number) .. (talk|speak|call)
      (free|available) (agent|operator|representative)
      call me back
      (give|request|want|need) .. (callback|call back)
      (hand|turn) (this|it|me) over to
      contact human
      live (chat|support|help|assistance)
      (want|like|need|can i|could i|may i|let me|wish|wanna|prefer|rather|trying) .. (speak|talk) (to|with) (the|your|a|an|my|whoever)
      (connect|transfer|put|pass|forward|refer|hand) me .. (to|with) (the|your|another)
      (team|department|reception|manager|supervisor) please
      (dont|do not|not|never|wont|refuse to|stop) (want to|wanna|like to|going to)? (talk|talking|speak|speaking|chat) (to|with) you
      (dont|do not|not|never|rather not|uncomfortable) ... (with|to|by|from) (a|an|the|this|some) (stupid|dumb|bloody|fucking)? (machine|machines|bot|bots|robot|chatbot|computer|ai|program)
      (manager|supervisor|boss|agent|human) on the (line|phone)
      (with|from|by) (a|an|some) (real|live|actual|human|fucking)? (person|human|agent|operator|representative)
      (this|your) (conversation|chat|bot) .. (not working|isnt working|doesnt work|is useless|going nowhere)
      ^ (a|an)? (human|person|agent|operator|representative|real person|live agent|human agent|supervisor|manager|customer service|customer support|support) (please|pls|now|asap)? $
      (a|to|with|an) (human|person|agent|operator|representative) (please|pls|now|asap)
      (agent|human|operator|representative) (agent|human|operator|representative)
    `,
    refund: `
      (refund|refunds|refunded|refunding|refnd|refudn|reefund|refundable)
      (reimburse|reimbursed|reimbursement|reimbursements|reimbursing|reimbursment|rebate|rebates|restitution|compensation|compensate|compensated|recompense|reinbursement)
      (money|cash|payment|funds|deposit|fee|fees|what i paid|cost) (back|returned|given back|credited back)
      (get|give|want|have) (it|that|this) (back|returned) (to|into|in) my (account|card)
      (return|returning|send back|sending back|give back|reverse|revert|cancel) (the|my|this|that|a)? (money|payment|charge|charges|fee|fees|transaction)
      money (returned|return)
      (store credit|credit note)
      (every|each|last|full) (cent|penny|dollar|euro|pound) .. back
      (pay|paid|paying) (me|us) back
      (return|exchange|replace|replacement for) (this|the|my|an|a) (item|product|order|purchase|article|shoes|dress|clothes|goods)
      (item|product|article|purchase|order|goods) (.. (back|return))
      (restitutions|reimbursments|reimbursable|compensating|reimburst)
      (my|a|the|this|our|that) return .. (not|hasnt|havent|hasn|didnt|doesnt|isnt|wasnt|never|cleared|credited|charged|processed|posted|credit)
      (why|when|where|still|waiting) .. return .. (account|show|showed|cleared|card|statement)
      (return|returning|retract|rescind|undo|reverse|send back) (my|the|this|that|a|some|these|those) .. (purchase|purchases|order|item|items|product|products)
      (want|give|get|need|have|demand|return) ... back (asap|now|immediately|please|right now)
      (fee|fees|charge|charges|payment|money) .. (reversed|refunded|credited|given back|returned)
      (credit|credited|crediting) (me|my account|it back|these|back)
      money .. back
      compensations
      (request|obtain|demand|ask for|receive) .. compensations
    `,
    discount: `
      (discount|discounts|discounted|voucher code|coupon|coupons|promo code|promotional code)
      (lower|better|cheaper|special|reduced|best) (price|rate|deal|offer|tariff|quote)
      (price|fee|fees|charge|bill|rent|cost|rate) (match|reduction|reduced|lowered|waived|adjustment|negotiable)
      (waive|waived|waiver|lower|reduce|negotiate|knock|drop|match) .. (fee|fees|price|charge|charges|bill|penalty|rate|cost|interest|premium)
      (make|give|cut) me a (deal|better)
      money off
      goodwill (gesture|credit)
      loyalty (credit|reward)
      (free month|free upgrade|extend my trial|make an exception|exception (to|for)|bend the rules|special treatment)
    `,
    cancellation: `
      (cancel|cancels|canceled|cancelled|canceling|cancelling|cancle|cancell|cancal|cacel|cance|canecl)
      (cancellation|cancelation|cancellations|cancelations|canceled|canceller)
      (terminate|terminating|discontinue|deactivate|deactivating|unenroll) (my|the|an|a|our|this) .. (@bought|@account)
      (close|closing|closed|delete|deleting|deleted|remove|removing|erase|end|ending|shut|stop|quit|leave|leaving|eliminate|drop|get rid of|dispose of) (down)? (my|the|this|our|an|a|all|all my|both|one of my|some)? .. @account
      (close|delete|remove|leave|quit|terminate|end|ending|stop|stopping|withdraw from|opt out of|get out of|call off|drop|shut down|freeze) (my|the|this|that|our|a|an|all|all my|any)? .. (subscription|subscriptions|membership|contract|plan|booking|reservation|order|purchase|policy|service|services|trial|renewal|auto renew|agreement|direct debit|direct debits|standing order|standing orders|appointment|transfer|payment|payments|mortgage|loan|profile|registration|card)
      (unsubscribe|unsubscribing) (me|from my|from the plan)?
      (account|profile|subscription|membership|order|booking|reservation|contract|transfer|payment) (closed|deleted|removed|terminated|ended|stopped|closure|removal|termination|deletion)
      (dont|do not|no longer|not) (want|need|wish|wanna) .. (account|subscription|membership|order|purchase|booking|reservation|plan|service|contract|item|profile) .. (anymore|any more|any longer|now)?
      (stop|stopping|undo|reverse|revoke|recall|call back|pull back|halt|block|abort|revert|take back) (a|the|my|this|that|it)? .. (transfer|transaction|payment|order|purchase|booking)
      stop (charging|billing) me
      change my mind about .. @bought
      dont renew
      (end|ending|sever) (my|the|our|this) (relationship|service)
      (right|notice) (of withdrawal|to withdraw|of cancellation)
      (want|need|like) to (leave|quit) (you|this|your|the) ..
      (deletion|deletions|removal|removals|termination|terminations|closure|closing|closings) (of|fo)? (my|the|a|an|our|this)? .. @account
      @account (deletion|deletions|removal|removals|terminations|cancellations|closures|closing)
      @account .. (to be|be|being|get|getting) (deleted|closed|removed|terminated|cancelled|erased|disabled)
      (invalidate|disable|kill|wipe|scrap|nuke|edlete|deleet|closinng) (my|the|a|this|our) .. @account
      (delete|deleting|deletion|remove|removing|terminate) (of)? (my|the|a|this)? (user|data|profile|information|records|details)
      (close|closing|quit|end|terminate|freeze|stop|remove) it
      (want|like|need|decided|going|ready) to (quit|close|leave right now|leave you|unsubscribe|opt out|freeze|terminate)
      (freeze|pause|suspend|put) .. (account|membership|subscription|on hold|payments)
      (leave|leaving|go|going|switch|switching|move|moving) (to)? (somewhere else|elsewhere|to another|to a different|to your competitor|for good)
      (reverse|revert|undo|retract|go back on|take back|recall|reversed|reverted|undone) .. (transfer|transaction|payment|it|this|what|purchase|order|now)?
      (transfer|transaction|payment) .. (reverse|reversed|revert|reverted|undo|undone|stopped|stop it|cancelled|pulled)
      (dont|do not|didnt|not|no longer) (want|wanna|mean|need|wish) (to)? .. (transaction|transfer|payment|meet|appointment|booking|order|purchase) ..
      (dont|do not) let any .. (payment|payments|transfer|transfers|charge) .. (through|go)
      (change|correct|fix|amend|modify) (a|the|my|that) (transfer|transaction|payment|amount)
    `,
    ownership: `
      (transfer|change|move|switch|assign|pass|hand|sign) .. (ownership|owner|account holder|name .. (account|contract|subscription|policy|domain|workspace))
      (ownership|account owner|account holder|owner of the account|admin rights|administrator rights)
      (account|profile|subscription|contract|policy|store) (belongs|belonged|is registered|was registered|is under) .. (ex|wife|husband|brother|sister|mother|father|mom|dad|late|deceased|former|someone|name)
      (take over|access|get into|log into|use) .. (husband|wife|mother|father|mom|dad|son|daughter|ex|colleague|former|deceased|late|dead) .. (account|profile|email|subscription)
      (passed away|died|deceased|death of|power of attorney|estate of|probate|inherited|inheritance|next of kin|executor)
      (add|remove) .. (owner|co owner|account holder|joint holder|authorized user|authorised user)
    `,
    complaint: `
      (complain|complaint|complaints|complaining|complaned|complant|complait|claim against|claims against|consumer claim|consumer claims|consumer reclamation|reclamation|reclamations|grievance|grievances|consumerclaim|customer claim)
      (file|submit|lodge|send|leave|raise|register|open|place|fill|make) (a|an|my|another|some)? .. (complaint|claim against|consumer claim|reclamation|grievance|ombudsman|report against)
      (lodge|file|lodging|filing) (a|an|my)? .. (claim|claims)
      (negative|bad) (review|feedback) (about|because|unless)
      (ombudsman|regulator|consumer protection|trading standards|better business bureau|watchdog|consumer rights|consumer association)
      (wrong|incorrect|not the right|not the full|not the correct|too little|inaccurate) (amount|sum|value|quantity|change)
      (wrong|incorrect) .. (cash|money|funds|notes)
      (atm|machine|cash machine|cashpoint) .. (gave|given|dispensed|did not give|didnt give|only|short|shorted|wrong)
      (did not|didnt|not) (get|got|receive|give|dispense) .. (all|full|correct|right|amount|requested|asked) .. (cash|money|amount|withdrawal|withdrew)
      (cash|money|amount|withdrawal) .. (not match|doesnt match|didnt match|not what i|is wrong|was wrong|incorrect|is off|was off|is less|was less)
      (unacceptable|disgraceful|outrageous|appalling|disgusting) (service|treatment|behaviour|behavior|experience)
      (mistreated|discriminated|discrimination|harassed|harassment|rude|insulted me|was unprofessional)
      (damaged|defective|faulty|broken|wrong|spoiled|mouldy|moldy|expired) (item|product|goods|parcel|package|order|food|size|colour|color)
      (arrived|came|delivered) (damaged|broken|defective|smashed|empty|open|dirty|late and)
      (only|just) (got|gave|received|receive|get|given|dispensed|allowed|giving|gives|gotten|came out|give|paid|gave me|received half|getting) ..
      (all|all that|thing) (it|they|i|you) (gave|got|received|dispensed)
      (did not|didnt|not|wasnt|never|couldnt|could not|hasnt|havent|was not|cannot|cant) .. (get|got|receive|received|give|given|gave|dispensed|dispense|distributed|distribute|revieve|recieve|able to receive|been received|there|obtain) .. (as much|all|full|correct|right|amount|requested|my cash|my money|cash|any money|the money|enough|money)
      (asked|requested|wanted|needed|entered|tried to (get|withdraw|take)|withdrew|input|withdrawing|withdraw) .. ... (got|gave|received|given|came|dispensed|gotten|get)
      (got|received|gave|given|came out) .. (instead|rather|less|when i|but i (asked|requested|entered|wanted)|should)
      (instead of|rather than|less than|higher than|lower than|different than|short of|more than) .. (asked|requested|wanted|i got|received|i did)
      (amount|withdrawal|balance|sum) .. (different|short|shorted|missing|less than|higher than|lower than|not what|wasnt there|isnt right|kept)
      cash .. (different than|short|shorted|missing|less than|not what|wasnt there|isnt right|kept|not showing)
      (missing|rest of|remaining|extra) (the|my|some)? (amount|money|cash|funds)
      (kept|ate|swallowed|keeps) my (cash|money)
      (charged|paid|debited|deducted|pay|charge) .. (wrong|incorrect|not the correct|correct) (amount|price)
      (wasnt|not|isnt|werent) .. (charged|billed) .. (correct|right) (amount|price)
      (charge|fee|debit) .. (shouldnt|should not) (be|have)
      (wrong|incorrect|mistaken|different) (account|transaction|transfer|payment|recipient|person|account number|charge|bill|invoice|price)
      (made a mistake|a mistake|messed up|goofed up|screwed up|an error|mistake) .. (transfer|transaction|payment|order|booking|account|address|amount)
      (transfer|transaction|payment|order|booking|sent|paid|made) .. (by mistake|by accident|accidentally|inadvertently|in error|mistake)
      (accidentally|inadvertently|mistakenly) .. (made|sent|paid|transferred|ordered|booked|bought|completed|transfer)
      (disappointed|dissatisfied|unhappy|unsatisfied|not (satisfied|happy)) with
    `,
    chargeback: `
      (chargeback|charge back|chargebacks)
      (dispute|disputing|disputed|contest|contesting|challenge|query|querying) (a|the|this|that|my|some|these)? .. (charge|charges|payment|transaction|debit|fee|bill|invoice|withdrawal)
      (charged|chaged|charget|billed|debited|paid|deducted|invoiced|taken|charging|billing|took|charge me|charges) .. (twice|double|two times|2 times|2x|three times|multiple times|several times|many times|again|more than once|a second time|both times|two separate times|separate times|2 separate times)
      (double|duplicate|duplicated|repeated|repeat|second|two|2|multiple|same) (charge|charges|charged|charging|payment|payments|transaction|transactions|billing|billed|debit|debits|entry|invoice)
      (charge|charges|payment|transaction|purchase|it|same amount|entry) .. (twice|double|doubled|duplicated|two times|2 times|multiple times|more than once|several times)
      (overcharged|overcharge|overcharging|overbilled|over charged|double charged|doubled)
      (wrongly|incorrectly|mistakenly|erroneously|unfairly) (charged|billed|debited)
      (charged|billed|debited) .. (wrong|too much|incorrectly|by mistake|in error|after i cancelled|after cancelling|after i canceled)
      (more than one|only one|only be one|just one|shows two|two|both|other) (of the)? (charge|charges|payment|payments|transaction)
      (is|are|was|a) (duplicate|duplicated|duplicates|duplication|billed double) .. (and|charge|charges|payment|on|in|of)
      (one|same) .. (charge|payment|transaction) .. (twice|two|other|again|second)
      (showing|shows|show|appears|listed|came out|gone) (up)? (twice|many times|double|two times|multiple times|again)
      (disagree|query|argue) .. (charge|payment|fee|bill|transaction)
      (charge|charges|payment) .. (never made|twice|repeated)
    `,
    legal: `
      (lawyer|lawyers|attorney|solicitor|barrister|sue you|sue your|sue the|to sue|will sue|suing|sued|lawsuit|legal action|legal proceedings|legal advice|legal department|legal team|court|small claims|litigation|legal notice|cease and desist|subpoena|legal claim|legal rights|breach of contract|press charges)
      (gdpr|data protection|privacy request|data subject|right to be forgotten|ccpa|data breach) .. (request|complaint|officer|authority|delete|erase|access)?
      (liable|liability|illegal|unlawful|against the law|copyright infringement|trademark)
      (police report|report you|report this) (to the (police|authorities))?
    `,
    advice: `
      (should i|would you|what should i|is it wise to|is it a good idea to|do you think i should|do you recommend i) (invest|buy|sell|put my money|put all|take out|borrow|remortgage|refinance|consolidate|take|stop taking|keep taking|combine|mix)
      (investment|financial|tax|medical|pension|mortgage) (advice|advise|recommendation|opinion|guidance)
      (dosage|dose|how many (pills|tablets|mg)|safe to (take|mix|combine|use while)|side effects|diagnose|diagnosis|interact with|interaction with|drug interaction|drug interactions|during pregnancy|while pregnant|breastfeeding|prescribe|prescription)
      (which|what) (stock|stocks|fund|funds|shares|crypto|investment) .. (buy|invest|best|pick)
      (is it|will it be) legal (to|for|if)
      (tax|taxes) .. (deduct|deductible|owe|declare|evade|avoid)
    `,
    lost_stolen: `
      (lost|lose|loosing|losing|loosed|loose|missing|misplaced|mislaid|dropped|left|forgot|cant find|cannot find|can not find|could not find|couldnt find|unable to find|dont know where|do not know where|no idea where|gone|disappeared|vanished) .. (my|the|our|a|is|husbands|wifes|daughters|sons)? .. @thing
      @thing .. (lost|missing|disappeared|vanished|misplaced|cant be found|nowhere to be)
      @thing (is|are|has|was|were)? gone
      (my|our|the) @thing .. (been lost|been stolen|got stolen|been taken|was stolen|were stolen|is stolen|got lost|was taken|was robbed|got snatched)
      (stolen|stole|steal|theft|robbed|robbery|mugged|mugging|burgled|burglary|pickpocket|pickpocketed|pickpockets|snatched|thief|thieves|nicked my|swiped my|burglar)
      (report|reporting|block|freeze|replace) .. (lost|stolen|missing) .. 
      (lost|missing) (property|and found|item|items|luggage|baggage|child|belongings)
      (someone|somebody|they) took my .. 
      (left|forgot) (my|something|it|some) .. (in the|at the|in my|on the|behind) .. (room|hotel|restaurant|taxi|cab|bus|train|plane|pool|gym|spa|lobby|bar|airport|car|table)
      (left behind|lost something)
      (lost|misplaced|mislaid|loose|losing) (it|them|mine|one|both|all of it|everything)
      (cant|cannot|can not|couldnt|could not) (seem to|seem)? .. (find|locate) (it|them|my|the|mine|one)
      (forgot|forget|forgotten|no idea|dont know|do not know|not sure|unsure|dont remember) .. where .. (it|them|put|left|is|my|are)
      (left|forgot|forgotten|forget) (one of|some of|my|a|an|the|our|his|her)? .. @thing
      left .. (downstairs|somewhere|upstairs|overnight|by accident|yesterday) ..
      (hand|handed|turn|turned|hands|bring|brought) (it|one|them|anything)? in
      has .. been (found|handed)
      (anyone|someone|somebody|you|your staff|housekeeping) (found|find|seen|picked up) .. (my|a|an|one)
      (nicked|pinched|swiped|looted)
      (find|locate|location of|guide me to|track) my (card|phone|wallet|bag|bags|purse|keys|laptop|passport|watch)
      (cards|phones) location
      (without|dont have|do not have|not have|havent got|lost) (my|access to my|the) (phone|mobile|cell|cellphone|card)
      (phone|card|wallet|passport) is (at|in|still at) (a|the|my) (hotel|bar|taxi|restaurant|friend|friends)
      i (forgot|lost) it
    `,
    fraud: `
      (fraud|frauds|fraudulent|fraudulently|fraudster|fraudsters|scam|scams|scammed|scammer|scammers|phishing|phished|identity theft|impersonated|impersonating|counterfeit|forged|skimmed|skimming|cloned|spoofed|extortion|blackmail|blackmailed|ransomware|malware)
      (hacked|hacker|hackers|hacking|hack|compromised|compromise|breached|hijacked|taken over|taken control)
      (suspicious|unauthorised|unauthorized|unknown|strange|unfamiliar|unrecognised|unrecognized|unusual|weird|mysterious|odd|random|unexpected|unapproved|illegal|foreign) .. (activity|charge|charges|payment|payments|transaction|transactions|withdrawal|withdrawals|login|logins|log in|debit|debits|debt|purchase|purchases|transfer|access|sign in|order|orders|entry|entries|atm|cash|amount|merchant|direct)
      (dont|do not|didnt|did not|never|cant|cannot|not|havent|have not|wasnt|doesnt|no) .. (recognise|recognize|reconise|recognised|recognized|recognizing|recognising|remember making|recall making|remember doing|remember buying|remember authorising|remember authorizing|remember setting|remember this|remember that|recall this|authorise|authorize|authorised|authorized|approved)
      (dont|do not) (know|remember|recall|understand) .. .. (direct debit|withdrawal|charge|charges|transaction|purchase) .. (from|is|was|for|came|about|on)
      (didnt|did not|never|havent|have not|wasnt|hadnt) (ever|even|personally|actually|really|definitely|myself)? (make|made|making|did|do|set up|setup|set|buy|bought|purchase|purchased|order|ordered|place|placed|use|used|withdraw|withdrew|withdrawn|take out|took out|request|requested|sign up|signed up|subscribe|subscribed|initiate|initiated|create|created|spend|spent) .. (payment|payments|purchase|purchases|transaction|transactions|withdrawal|withdrawals|debit|charge|transfer|order|money|cash|atm|it|that|this|them|these|those)
      (payment|payments|purchase|purchases|transaction|transactions|withdrawal|withdrawals|debit|charge|charges|transfer|order|money|cash|direct debit) .. (i|that i|which i|but i|we) (never|didnt|did not|dont|do not|havent|have not|wasnt|cant|cannot|am not|m not|im not|had not|hadnt)
      (wasnt|was not|isnt|is not|its not|not|werent) (mine|by me|my (payment|purchase|transaction|withdrawal|charge|order|debit)|done by me|made by me)
      (someone|somebody|someone else|anyone|another person|a stranger|hacker|they|who) .. (used|using|uses|use|has|accessed|accessing|access|got into|logged into|stole|copied|cloned|made|making|withdrew|took|knows|opened|ordered|bought|charged|hold of|got) .. (my|money|purchases|payment|payments|withdrawal|account|card|details|cash|transactions|charges|from|with)
      (my|our|the) (card|account|details|info|information|identity|data|number|email|phone|profile) .. (been|being|was|were|is|got|has) .. (used|copied|cloned|stolen|leaked|exposed|accessed|taken) 
      (isnt|not|wasnt|is not|was not|dont think it is|dont think its|cant be|that is not) (mine|from me|my doing)
      (dispute|disputing|contest|challenge|investigate|disagree with) .. @txn
      (charge|charges|payment|payments|transaction|transactions|debit|withdrawal|purchase) .. (dispute|disputing|investigate|investigated)
      (never|not) (seen|heard of) .. (before|name|it|that|this|company|merchant)
      (what|whats|which|who) (is|are|was) (this|that|these|those) .. (charge|charges|payment|payments|transaction|transactions|withdrawal|withdrawals|withdrawl|witdrawal|debit|debits|direct debit|direct debits|purchase|deduction)
      (where|how) .. @txn .. (came|come|comes|coming|got) (from|on)
      (what|why) .. @txn .. (on my (card|statement|account|app|bill)|showing on|is this|here|is for|showing up)
      (unsure|not sure|dont understand|do not understand|not certain|not aware|unaware|no idea) (of|about|what|where|who|why)? .. .. (charge|charges|payment|transaction|withdrawal|withdrawl|debit|direct debit|purchase)
      @txn .. .. (unsure|not sure|suspicious|strange|fishy|odd|weird|questionable|seems off|dont understand|not right|may not be right|isnt right|is wrong|is incorrect|is off|not aware|unknown|unfamiliar|unexpected|unauthorised|unauthorized|unathorized|uknown)
      (questionable|fishy|uknown|unathorized|unauthorised|unauthorized|bogus|dodgy|sketchy|shady|suspect|erroneous|incorrect|wrong|mistaken|unsolicited) .. @txn
      @txn .. (i|we) (didnt|did not|dont|do not|never|havent|have not|am not|definitely|certainly|really|surely|know i|cant|cannot|don) .. (do|did|make|made|create|complete|completed|recognize|recognise|recall|authorize|authorise|request|think|do it|doing|remember|know|approve|set up|use|done|initiate)
      @txn .. (not|wasnt|isnt|hasnt|never) .. (be|been|completed|done|made|authorised|authorized|approved|initiated|mine|mind|my) (by me|by us|mine|done by|my)?
      (done|made|completed|initiated|taken|created) by (someone|somebody|anyone|another|a stranger|others)
      (someone|somebody|people|anyone|someone else|my (child|kid|son|daughter|roommate|ex|husband|wife|brother|sister|friend)|hackers|a thief|strangers) (is|are|was|has|have|had|might|may|could|can|is now|else)? (been|be|is|be able to|managed to)? .. (using|used|use|uses|got|get|taking|took|stole|steal|made|making|access|accessing|charging) .. (it|my|money|card|purchases|online|information|them|direct|transaction|the app)
      without (my|any|our) (approval|permission|consent|knowledge|authorization|authorisation|authority)
      (says|said|saying|shows|showing) .. i (withdrew|withdraw|made|got|received|took|bought|ordered|paid|spent|did) ..
      (freeze|block|lock|deactivate|stop) (my|the|this|a) .. card
      (how|what) .. (protect|secure) my (card|account|phone|money)
      (funds|money|cash) .. (did not receive|didnt receive|not mine|not belong|unexpected|dont recognize)
      (unexpected|unknown) .. (money|funds|cash)
      (shouldnt|should not|supposed to|suppose to|dont think .. should) be (there|on)
      (charged|debited) by mistake
      (disagree with|dispute) .. @txn
      (didnt|did not|dont think i|not know if i|dont know if i|dont recall|do not recall|not used my card|havent used my card) .. (made|make|do|did|approve|authorise|authorize|complete|create|at all)? .. (this|that|these|those)? .. (charge|charges|payment|payments|transaction|transactions|purchase|withdrawal|transfer|debit|card at all)
      @txn .. .. (not me|not of me|i (didnt|did not|didn) .. (make|do|did|made|approve|complete|create|receive|authorise|authorize))
      @txn .. which i .. (didnt|did not)
      (dont|do not) (recall|remember) .. (had|made|having|at all)
      (dont|do not|not sure|unsure|dont understand) .. where .. .. came from
      (seems|looks) (fishy|suspicious|odd|strange|weird|wrong)
      suspicious spending
      stole my (details|data|information|identity|card|money|number)
      (wasnt|was not|it isnt|werent) me
      that i (never|didnt|did not|havent|have not) (made|make|authorised|authorized|authorise|did|do|buy|bought|order|ordered|approve|approved)
    `,
    access_lost: `
      (locked|lock|locks|shut|kicked|logged|blocked|banned|suspended|frozen|froze) .. (out|from|out of|me out|my account|account)
      (cant|cannot|can not|couldnt|could not|unable to|not able to|wont let me|doesnt let me|dont let me|not letting me|impossible to|trouble|problems|problem|fail to|failed to|failing to) .. (log in|login|log on|logon|sign in|signin|get into|access|get in|log into|sign into|logging in|signing in|get back in|enter|open) .. (my|the|account|profile|app)?
      (account|profile) .. (locked|blocked|suspended|frozen|disabled|banned|deactivated|restricted|hacked|been closed|inaccessible)
      (lost|no) access (to|of)?
      (recover|regain|restore|unlock) .. (account|access|profile)
      (dont have|do not have|no longer have|lost|changed|no longer) .. (access to|use) .. (email|e mail|phone|number|authenticator)
      (two factor|2fa|authenticator|verification code|security code) .. (not|lost|never|doesnt|isnt|wont)
      (cannot|cant|can not|unable to) get (to|into|in) (my|the) (app|account|profile)
    `,
    money_moving: `
      (sent|send|transferred|transfered|transfer|transfers|paid|wired|made|moved|put|deposited) .. (wrong|incorrect|mistaken|someone elses) .. (account|person|number|recipient|iban|address|guy|friend|beneficiary|company)
      (wrong|incorrect) (account|recipient|person|iban|beneficiary|account number|sort code|payee|wallet)
      (transfer|payment|transferred|sent|paid|transaction|transfered) .. (by mistake|by accident|accidentally|in error|mistake|erroneously)
      (accidentally|mistakenly|by mistake|by accident) .. (sent|transferred|paid|transfer|send|pay|wired)
      (large|big|huge) (transfer|payment|withdrawal|sum)
      (money|funds|balance|savings|deposit) .. (disappeared|vanished|missing from|wiped|emptied|drained|been taken|was taken)
      (empty|emptied|drained|cleared|wiped) .. (account|balance|savings|bank)
    `,
    health: `
      (cancer|diabetes|diabetic|hiv|aids|pregnant|pregnancy|miscarriage|depression|depressed|anxiety|bipolar|schizophrenia|epilepsy|asthma|stroke|heart attack|surgery|operation on my|chemotherapy|medication|medications|antidepressants|insulin|test result|test results|blood test|biopsy|diagnosed|diagnosis|symptom|symptoms|disability|disabled|wheelchair|allergic reaction|anaphylaxis|chest pain|bleeding|infection|std|abortion|therapist|psychiatrist|medical record|medical records|medical history|medical condition|mental health|illness|injury|injured|hospitalised|hospitalized)
    `,
    identity: `
      (verify|verified|verifying|verification|prove|proving|confirm|confirming|validate|authenticate|identify) .. (identity|id|identification|who i am|myself) .. (fail|failed|fails|failing|not|wont|doesnt|cant|cannot|didnt|unable|problem|rejected|declined|denied|unsuccessful|issue|error|stuck|impossible|trouble)
      (cant|cannot|can not|couldnt|could not|unable|not able|wont|will not|doesnt|does not|didnt|isnt|is not|wasnt|not|failed|fail|fails|failing|denied|declined|rejected|refused|problem|problems|trouble|issue|issues|unverified|never|hard time|difficulty|impossible|struggling) .. (verify|verified|verifying|verification|prove|proving|proven|confirm|confirmed|confirming|validate|validated|recognise my|accept my|accepting my) .. (identity|id|identification|who i am|me|myself|passport|selfie|documents|document|it)
      (identity|id|identification|identity check|identity verification|id check|id verification|selfie|passport photo) .. (not|wont|cant|cannot|couldnt|isnt|wasnt|didnt|fail|failed|fails|failing|rejected|declined|denied|refused|unable|unsuccessful|problem|unverified|stuck) .. 
      (passport|social security|ssn|national insurance|driving licence|drivers license|driver s license|identity card|id card|tax id|birth certificate|residence permit|national id) (number|no|copy|scan|photo|details)?  
      (why|how come|what) .. (identity|id) .. (not|cant|wasnt|isnt|wont|didnt|unable|fail|failed)
      (app|system|site|website|it|you|software|bank|camera) .. (not|doesnt|does not|dont|isnt|wont|didnt|doesn|cant|cannot|never|malfunctioning) .. (know|believe|think|recognize|recognise|recognizing|accept) .. (me|its me|it is me|i am|im|who i am|myself|that its me|its)
      (recognized|recognised|recognizing|recognising|identify|identified) (me|by|as) ..
      (telling|tells|says|saying) .. i am not (me|myself)
      (no|dont have|do not have|lack|without|not have|havent got|any) .. (way|means|required|ability|documents|able|needed|proof) ... (prove|verify|proving|verifying|identity)
      (prove|proving|provide|providing|proof of) .. (identity|who i am|identification)
      (upload|uploading|scan|send|submit) .. (identification|passport|selfie|id)
      (still|hasnt|havent|isnt|not|wasnt|yet|why|waiting) ... (id|identity|identification) ... (verified|verification|verifying|verify|confirmed|approved)
      (verification|verifying|verify) .. (failed|fail|fails|problem|problems|results|rejected|declined|issue|issues|unsuccessful|not working|doesnt work|stuck)
      (problem|problems|trouble|issue|issues|difficulty|help me) .. (verify|verifying|verification|verified|identify)
      (help|need help|assistance) .. (verify|verifying|proving|verification) .. (identity|id|identification|account)
      (id|identity) to verify
      (can|could) (i|you) get my identification
      what .. (bring|need) for identification
      (believe|know|knows|think) .. (i am who i say|its me|it is me|i am me)
      (hasnt|havent|has not) .. verified .. (identity|id|identification)
    `,
    payment: `
      (problem|problems|issue|issues|trouble|troubles|error|errors|difficulty|difficulties|failed|failing|fail|fails|failure|mistake|incident|bug) .. (pay|paying|payment|payments|checkout|check out|purchase|purchasing|billing|online payment|card payment)
      (pay|paying|payment|payments|checkout|billing) .. (problem|problems|issue|issues|trouble|error|errors|fail|failed|fails|failing|declined|rejected|not working|doesnt work|not go through|wont go through|not going through|didnt go through|stuck|unsuccessful|not accepted|refused|denied|bounced)
      (cant|cannot|can not|couldnt|unable to|not able to|impossible to|wont let me) .. (pay|make a payment|make payments|checkout|check out|complete my purchase|complete the payment)
      (card|credit card|debit card|paypal) .. (declined|rejected|not accepted|refused|denied) .. 
      (bank|card|account|payment) (details|data|information|number) .. (update|change|wrong|stored|saved|leaked|exposed|share|give)
      (help|assistance|question|trouble|support|assist) .. (with|regarding|about|for|wth) (a|the|my|an)? (online)? (payment|payments|paymnet|pyment)
      (notify|report|inform|informing|notifying|reporting|signal|tell you) .. (payment|payments|issue|problem|problems|error|errors|issues) .. (payment|payments)?
      (make|makea|making|complete) .. payment .. (problem|issue|error|fail)
    `,
    self_harm: `
      (suicide|suicidal|kill myself|killing myself|end my life|ending my life|take my life|taking my life|take my own life|end it all|ending it all|self harm|selfharm|self injury|unalive|kms)
      (hurt|hurting|harm|harming|cut|cutting|shoot|shooting|hang|hanging|drown|drowning|burn|stab|starve|poison|strangle|choke|electrocute) myself
      (want|wanna|going|gonna|plan|planning|ready|need|like|wish|hope|about|should|decided|trying|try|prefer|rather|deserve|thinking of|thinking about|cant wait) .. (to)? (die|dying|be dead|drown|overdose|disappear forever|not exist|jump off|od)
      (overdose|overdosing|overdosed)
      (jump|jumping|leap|throw myself) .. (bridge|cliff|roof|building|balcony|window|train|tracks|traffic|bus|car)
      (better off|be better) (dead|without me)
      (dont|do not|no longer|not) (want|wanna) .. (to)? (live|be alive|exist|wake up|go on|be here anymore)
      (no|not any|any) (reason|point|sense) (to|in) (live|living|go on|going on)
      (take|taking|took|swallow|swallowing|swallowed) .. (all|too many|a bottle of|bunch of|these|whole|handful)? .. (pills|sleeping pills)
      (slit|cut) my (wrists|wrist|veins|throat)
      (hang|kill|shoot) my self
      life (is not|isnt) worth (living|it)
      (nobody|no one|noone) (would|will) (care|miss me|notice) if i (die|died|was gone|were gone|was dead|were dead|disappeared)
      goodbye (cruel)? world
      end (it|everything) (tonight|today|now|soon|this week|for good)
    `,
    threat: `
      (kill|murder|shoot|stab|hurt|beat|attack|burn|bomb|destroy|strangle|rape|poison|punch|find and) (you|you all|u|him|her|them|everyone|everybody|people|your (family|staff|team|office|people|boss|manager|employees)|somebody|someone|my (wife|husband|boss|neighbour|neighbor|ex))
      (bomb|bombs|explosive|explosives|grenade) .. (in|at|your|the|threat|building|office|store)
      (burn|blow) (down|up)? (your|the|this|that) .. (office|building|place|house|store|shop|company) (down|up)?
      (i know|we know|find out) where you (live|work)
      (coming|come) (for|after) (you|your family)
      (you|youll|you will|all) (die|be dead|regret this|pay for this)
      (he|she|they|husband|wife|partner|boyfriend|someone|somebody|man|neighbour|ex) .. (going to|threatens to|threatened to|wants to|tried to|will|is trying to|keeps) .. (kill|hurt|beat|attack|stab|hit|strangle) .. (me|us|her|him|my|the)
      (threatening|threatened|stalking|stalked|stalker|domestic violence|being followed|abused by|abusing me|abusive|held hostage|kidnapped)
      my life is in danger
    `,
    anger: `
      (furious|infuriated|infuriating|livid|enraged|outraged|outrage|outrageous|incensed|fuming|raging|seething|irate|pissed|exasperated|exasperating|ticked off|apoplectic|cheesed off|hopping mad|steaming|up in arms)
      (so|very|really|extremely|super|damn|fucking|absolutely|getting|never been so|never been|am|im|makes me|made me|making me|feel|feeling|quite|pretty) (so|really|very|too|damn|freaking|fucking|quite|pretty|absolutely)? (angry|upset|annoyed|pissed|irritated|frustrated|furious|cross|peeved|angrier|madder)
      (fed up|sick and tired|sick of|had enough|had it with|last straw|lost my patience|losing my patience|lost my temper|loosing my patience|driving me (crazy|mad|nuts|insane|up the wall)|at my wits end|at the end of my rope|blew a gasket|blow a gasket|flipped my lid|blowing my top|seeing red|lose my mind|losing my mind|losing it|gone mad|punch a)
      (left me|leaves me) (furious|annoyed|peeved|angry|livid|mad)
      (what the (fuck|hell|heck)|wtf|ffs|for fucks sake|bullshit|bull shit|piece of shit|fuck|fucking|fucked|goddamn|god damn|screw you|wth)
      (absolute|total|complete|bloody|utter) (joke|disgrace|nightmare|garbage|rubbish|shambles|disaster|scandal)
      (so|very|really|getting|am|im|makes me|made me|never been) (so|really|very)? mad (at|right now|as hell|because|that)
      (so|very|really|getting) mad
      mad $
    `,
    annoyed: `
      (annoyed|annoying|irritated|irritating|frustrated|frustrating|frustration|disappointed|disappointing|ridiculous|unacceptable|terrible|horrible|awful|pathetic|useless|worst|waste of (time|my time|money)|wasting my time|joke|nonsense|absurd|disgusting|hopeless|ludicrous|shocking|shameful)
      (still|again|third time|fourth time|for weeks|for days|for hours|how many times|nobody|no one) .. (waiting|not working|no answer|no reply|no response|the same problem|nothing|ignored|ignoring|do i have|responds|answers|replies|helps)
      (come on|seriously|unbelievable|give me a break|are you kidding|you kidding|kidding me|are you serious|this is crazy|not funny|damn|damned|dammit|crap|crappy|sucks|suck|bloody)
    `,
    insult: `
      (idiot|idiots|idiotic|stupid|dumb|dumbass|moron|morons|imbecile|incompetent|asshole|assholes|bitch|bastard|bastards|jerk|jackass|scum|loser|losers|retard|retarded|trash|clown|clowns|liar|liars|crooks|thieves|worthless|brainless|fool|suck|dipshit|cunt|dick|prick|shut up|shut your|stfu|get lost|go to hell|piss off|bugger off|fuck off|fuck you)
      (you|your|you are|youre|ur|this) .. (useless|terrible|awful|garbage|crap|bad|a joke|pathetic|horrible|lousy|rubbish|the worst|hopeless|fired|annoying)
      (hate|dislike|despise) (you|this bot|your|this app|this company)
    `,
    unhelpful: `
      (that|this|it|which|your (answer|reply|response|suggestion|link|solution)|none of (that|this|it)|nothing|they) .. (didnt|did not|doesnt|does not|not|isnt|wasnt|hasnt|is no|was no|no|never|wont|dont|hardly) .. (help|helped|helping|helpful|work|worked|working|solve|solved|answer|answered|useful|fix|fixed|change|changed|relevant|true|right|correct|make sense|made sense|what i|close|the answer|the right|make any|any sense|resolve|resolved)
      (not|isnt|wasnt|never|hardly|no) (helpful|useful|helping|relevant|accurate|what i (asked|meant|wanted|need|am asking|was asking|said)|the (answer|question|issue|problem|point)|answering|an answer|a solution|even close|true|right|correct)
      (didnt|did not|doesnt|does not|dont|not|havent|hasnt|never) .. (answer|answered|address|addressed|understand|understood|solve|solved|resolve|read|reading|listening|listen) (my|me|what i) .. 
      (didnt|did not|doesnt|does not|not|never) .. (answer|address|solve|get) the (question|point|problem|issue)
      (still) .. (not|doesnt|isnt|wont|cant|the same|having|have|no|broken|stuck|failing|happening|says|there)
      (tried|did|done|already tried|already did) (that|this|it|all that|those|all of that|everything) .. (already|before|doesnt|didnt|nothing|still|not|no)?
      already (tried|did|done|read|checked|looked|seen) (that|this|it|all|those|everything|your)
      (wrong|bad|terrible|awful|weird|random|stupid|dumb|useless|horrible|lame|irrelevant|incorrect|unhelpful|poor|silly|ridiculous|strange|rubbish|nonsense) (answer|answers|reply|response|responses|replies|information|info|link|thing to say|suggestion)
      (your|you|that|this|the|these|those) (answer|answers|reply|response|responses|replies|information|that you) .. (wrong|bad|terrible|awful|weird|stupid|dumb|dumber|useless|false|untrue|irrelevant|incorrect|unhelpful|suck|sucks|sucked|horrible|lame|poor|relevant|nonsense|make no sense|no use|hate|not)
      (thats|that is|that was|that were|this is|its|it is|was|everything .. is|everything .. was) (so|just|totally|completely|really|very|a|an|all|such a|such)? (wrong|inaccurate|incorrect|untrue|false|useless|unhelpful|irrelevant|lame|nonsense|weird|a lie|rubbish|gibberish|bullshit|wasnt true|not true|no help|pointless|bad information)
      (hate|dislike|dont like|do not like) (that|this|your) (answer|answers|response|reply)
      (no sense|nonsense|makes no|made no|making any sense|make any sense|make sense|makes sense|giving me bad)
      (i give up|give up|useless|unhelpful|that sucked|no use|no good|no help|what a weird|how you answer|how is that|what kind of answer|not even close|worthless|doesnt help|didnt help|not help|umm|start making sense|try to make|not making sense|no idea what youre|what youre talking about|nothing you say)
      (i dont|i do not|cant|no idea what) (understand|get it|get this|follow|know what) .. (you|that|this|what|mean)
      (im|i am|so|super|still|very|totally|getting|me) (so|very|still|totally|really|super)? confused
      (why are|why do|why is) your (answer|answers|response|responses|replies) .. 
      (why not|say what|seriously|i dont understand|i do not understand)
    `,
    same_again: `
      (same|identical) (answer|answers|reply|replies|response|responses|things|thing again|thing over|stuff|message|messages|text|link|sentence|crap|question|again|over)
      (repeat|repeating|repeated|repeats|repetitive|repetition) .. (yourself|that|it|the same|the question|over|again|so|responses|answers)?
      (you|youve|you have|didnt you|havent you) .. (already|just) .. (said|told|tell|say|wrote|sent|answered|asked|suggested|gave)
      (told|said|asked|sent|tell) .. (me|you|that|this|it) .. (already|before|twice|three times|again|ten times|many times)
      (say|try saying|tell|tell me|give me|come up with|know|hear|saying|telling) .. (something|anything|another|other|some|any) (else|new|different|other|better|answer|response|responses|answers|reply|things)
      (have|got|get) .. (anything|something) (different|else|new) to say
      (something|anything) (else|new|different|better) .. (say|tell|answer)
      (over and over|again and again|this again|not this again|broken record|going (around|round) in circles|in circles|in a loop|stuck in a loop|keep (saying|telling|sending|asking|giving|repeating))
      (is that|thats|that is) (all|the only) .. (you|got|say|answer|can)
      (your|the) (answers|responses|replies) .. (same|need|switch|change|repetitive|refresh|vary|variety)
      (switch|change|vary|mix) (up)? your (answers|responses|replies|answer)
      (heard|read|seen) .. (that|this|your|it|responses|answers) .. (already|before|over)
      (another|different|new|other) (answer|answers|response|responses|reply)
    `,
    not_person: `
      (are|r) (you|u|ya) .. (human|humans|person|real|bot|robot|machine|computer|ai|program|alive|somebody|someone|agent|being|fake|digital|chatbot|lifeform)
      (am i|is this|is it|m i) .. (talking|speaking|chatting|writing|human|person|bot|robot|real|machine|someone|anyone)
      (if|that|whether|think|suspect|assume|suppose|guess|wonder|because|believe|know|sure|bet) .. (you|youre|u|this is) .. (human|person|real|bot|robot|machine|program|alive|digital|being|fake)
      (you|youre|you are|u) (not|a|an|must be|are|really|actually|just|arent|sound|seem|look|act|feel) .. (human|person|real|bot|robot|machine|program|being|lifeform)
      (person|human|real) or .. (bot|robot|machine|computer|ai|fake|program)
      (bot|robot|machine|computer|ai) or .. (person|human|real)
      who (am i|is) (talking|speaking|chatting|this|that|writing)
      im talking to .. (bot|robot|machine|person|human)
      (do|does|must|should|would|did) (i|we|one|they) (need|have|want)? to? (speak|talk|call|contact|go|see)
      (let|allow|enable|how do|how does|how can|when does|when can|where do) .. (customer|customers|user|users|visitor|visitors|clients|people|guests|patients|agent|agents|operator|operators|ai|bot)
      (agent|agents|operator|operators) .. (role|roles|permission|permissions|seat|seats|api|see|do|log|invite)
    `,
    not_lost: `
      (found|discovered) .. .. (card|phone|wallet|it|them|keys|bag|jacket|this morning)
      (card|phone|wallet|bag|keys|it) .. (been found|i found|was found)
      no longer (lost|missing)
      (card|my|the|account)? (pin|pins|cvv|code|iban|option|function|feature|button|menu|setting|settings|page|link|form|section|manual|instructions|documentation|information|info)
    `,
    not_fraud: `
      (what|how much|which) (is|are) (the|your) .. (fee|fees|charge|charges|cost|costs)
      (how do you|how does|do you|does your|how can i|how to) .. (prevent|protect|protection|detect|fight|handle|against)
    `,
    not_topic: `
      (does|do|can) .. (support|supports|offer|handle|handles|process|allow|allows) .. (refund|refunds|returns|cancellations|discounts|coupons)
      (refund|refunds|return|returns|reimbursement|money back|cancellation|cancelation|discount|rebate|compensation|moneyback) (polic|policy|policies|rule|rules|terms|conditions|guarantee|guarantees|guaranties|period|window|statement|time|times|process work)
      (policy|policies|rules|terms|conditions|guarantee|guarantees|guaranties|circumstances|cases|situations|scenarios|reasons|criteria) .. (refund|refunds|return|returns|reimbursement|reimbursements|money back|rebate|rebates|restitution|restitutions|compensation|compensations|cancellation|cancel|cancelling|discount|discounts)
      (cancellation|cancelation|termination|withdrawal|exit|cancelling|cancel|canceling|early) .. (fee|fees|charge|charges|penalty|penalties|cost|costs|price)
      (fee|fees|charge|charges|penalty|penalties|cost|costs|price|pay) .. (for cancelling|for canceling|to cancel|if i cancel|cancelling|canceling|cancellation|terminate|terminating|for terminating|early termination|to end|for ending)
      (how long|how many days|how soon|when will|when do|when does|what time|by when|until when|deadline|time limit) .. (refund|refunds|reimbursement|money back|cancel|return|returns|cancellation)
      (do you|does it|do they|is there|are there|can you|would you) (offer|give|have|provide|accept|allow|grant|any|a) .. (refund|refunds|discount|discounts|free cancellation|returns|coupons|money back)
      (in|under|on) (what|which) (case|cases|circumstances|situations|conditions|situation|scenarios)
      (what are|what is|whats|where can i (find|read|see)|check|see|show|read|view|know|learn) .. (refund|return|returns|money back|cancellation|reimbursement|discount|withdrawal|compensation|rebate|restitution) .. (policy|policies|fee|fees|penalty|rules|terms|conditions|guarantee|guarantees|guaranties)
      (free cancellation|cancel for free|student discount|group discount)
      (how long|how many days|how much time) (do|have) (i|we|you|customers) (have|got)? to (return|send|bring|give|exchange|cancel)
      (how much|what|whats|which|is there|are there) .. (return|returns|restocking) (fee|fees|cost|costs|charge|charges)
      (what|how much) (does it|will it|would it|do you|do i|do we) (cost|charge|pay) .. (to return|to send|for returning|for returns|to exchange)
      (how|where) (do|can|could|would|should|to) (i|we|one)? (cancel|end|stop|terminate|quit) (my|the|a|an|our|your)? (free|monthly|yearly|annual|paid)? (subscription|subscriptions|membership|memberships|plan|trial|renewal|auto renewal)
      (is|are) .. (refundable|cancellable|cancelable)
      (newsletter|newsletters|newslettre|newsleter|mailing list|marketing emails|marketing email|promotional emails|promotional email|email list|notifications|spam)
      (refund|refunds|reimbursement|reimbursements|rebates|compensations|money back) .. (take|takes|usually|normally|typically|work|works)
      (which|what|wich|whikch|whitch) (cases|case|acses|cass|casees|csaes|circumstances|situations|conditions|situation|reasons)
      (discount|discounts|discounted|coupon|coupons|rebates|lower rate|better rate|lower rates) .. (if|for|when|offered|apply|applies|available|frequent|exist|exists|exchanging|possible|with)
      (is|are|does|do|what|any|possible|wondering|will|which) .. (discount|discounts|promotions)
      if .. (discount|discounts|discounted)
      (discount|discounts|lower rate|better rate) .. (exchange|currency|currencies|frequently|often|volume|bulk|large|students|seniors)
      (check|see|show|view|know|learn|find|what|how much|tell me|information|info) ... (cancellation|cancelation|termination|withdrawal|cancelling|early) .. (fee|fees|charge|charges|penalty|penalties|penality|cost|costs)
    `,
    unwanted_before: `
      (dont|do not|didnt|did not|doesnt|does not|wont|will not|never|no longer|not) (really|actually|even|yet)? (want|wanted|need|needed|require|mean|meant|wish|plan|planning|asking|asked|looking|intend|trying|like|have|going|seeking|request|wanting)
      (no|zero) (need|reason|wish|plans|intention)
      (without|rather than|instead of|no|not about|apart from|except|other than|never mind the|forget the|nothing to do with)
      not (for|about|a|an|the)
      (no one|nobody) (needs|wants|asked)
    `,
    unwanted_after: `
      (is|was|are|would be|wont be)? (not|isnt|wasnt|arent|no longer|never) (needed|necessary|required|wanted|what i (want|need|mean|meant)|my (question|problem|issue|point)|the (question|problem|issue|point)|an option|asked)
      (unnecessary|not needed|not necessary|not required)
    `,
  },
};
