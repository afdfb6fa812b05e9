-- Who has looked is told by one statement, that of sharing, which reads the records under their policy. The door that told the
-- same beside it is closed.
drop function polku.reads_of_mine(bigint, int);
