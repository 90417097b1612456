/**
 * The example of `shared/bundle/README.md`. Its keys are public: never use them. Signatures come out
 * the same every time; the two sealed files do not, so these are kept as they once were made.
 */
export const workedExample = {
  /** 32 bytes 0x01. */
  stationSeed: '0101010101010101010101010101010101010101010101010101010101010101',
  stationSigning: 'iojj3XQJ8ZX9UtstPLpdcspnCb8dlBIb83SIAbQPb1w',
  stationKid: 'UDDReOZl1ipXAfp9wYsm13sDBMK5og--QWdBjzuf6o4',
  stationIdentity: 'AGE-SECRET-KEY-18PAMF8UFLKGPRVAV67PCGYRG773D8GXKVZXUGNP30QM5HUSMVJ6SK5TWDA',
  stationRecipient: 'age10kv7q8875ysfdy883uum9x62x6y7jmcxjskz7v65k0f635f7jpvqm7g0fn',
  stationFingerprint: '26476 85668 83452 55588 75684 64560 55117 78387',
  /** 32 bytes 0x03. */
  rootSeed: '0303030303030303030303030303030303030303030303030303030303030303',
  rootSigning: '7UkoxijRwsbq6QM4kFmVYSlZJzpcY_k2NsFGFKyHN9E',
  /** 32 bytes 0x02. */
  districtSeed: '0202020202020202020202020202020202020202020202020202020202020202',
  districtSigning: 'gTl3Dqh9F19Wo1Rmw0x-zMuNipG07jeiXfYPW4_Js5Q',
  districtKid: 'aVBtapLd11SUVKIMGJfPzOEDuN0sXcmzJQNVT-_sKEU',
  districtIdentity: 'AGE-SECRET-KEY-1QGGQVGUXLWSNZWJCC2NRA682AJ3TG4825007M7V7095Y0ZTXSDCSEGMCV5',
  districtRecipient: 'age1war0ep977vx3ug665599fee3t8eu760y0fjfa2m258qgh29mmpkqh2pf43',
  /** Of the root. */
  districtFingerprint: '28673 73734 90380 89706 93274 13892 88951 78007',
  record:
    '{"answers":{"pupils":"100","type":"211"},"complete":[],"confirmed":[],"form":"S","form' +
    'at":"junheng.record/1","kind":"test","pack":{"hash":"000000000000000000000000000000000' +
    '0000000000000000000000000000000","id":"small.pack","version":1},"period":"2026-2027","' +
    'personal":["bfce22999f1baceac7533a3a6af621cae87bc83c45e99015ca8cc1ebf28f1b66"],"reason' +
    's":[{"check":"S-X01","text":"新建学校"}],"registers":{},"results":{"engine":"junheng.engin' +
    'e/1","units":[]},"revision":1,"school":"9901010001","sealed":{"at":"2026-11-03T08:15:0' +
    '0Z","by":"principal"},"uses":[]}',
  recordHash: '5c5f6c9ba315760685e2a2b3833d69a704a0e26c51008a2cdbb6f3bab9f33d4e',
  manifest:
    '{"created_at":"2026-11-03T08:20:00Z","epoch":"5eed0001","format":"junheng.bundle/1","k' +
    'ind":"test","objects":[{"hash":"5c5f6c9ba315760685e2a2b3833d69a704a0e26c51008a2cdbb6f3' +
    'bab9f33d4e","kind":"record","size":556}],"pack":{"hash":"00000000000000000000000000000' +
    '00000000000000000000000000000000000","id":"small.pack","version":1},"recipient":{"age"' +
    ':"age1war0ep977vx3ug665599fee3t8eu760y0fjfa2m258qgh29mmpkqh2pf43","district":"fedcba98' +
    '76543210fedcba9876543210"},"school":"9901010001","sequence":1,"station":{"id":"0123456' +
    '789abcdef0123456789abcdef","recipient":"age10kv7q8875ysfdy883uum9x62x6y7jmcxjskz7v65k0' +
    'f635f7jpvqm7g0fn","signing":"iojj3XQJ8ZX9UtstPLpdcspnCb8dlBIb83SIAbQPb1w"}}',
  bundleId: 'd2d56977a457cf79495f6a7856b16f64e2ec671932525afaf3ddb6e1ae1166d5',
  bundleJws:
    '{"payload":"eyJjcmVhdGVkX2F0IjoiMjAyNi0xMS0wM1QwODoyMDowMFoiLCJlcG9jaCI6IjVlZWQwMDAxIi' +
    'wiZm9ybWF0IjoianVuaGVuZy5idW5kbGUvMSIsImtpbmQiOiJ0ZXN0Iiwib2JqZWN0cyI6W3siaGFzaCI6IjVj' +
    'NWY2YzliYTMxNTc2MDY4NWUyYTJiMzgzM2Q2OWE3MDRhMGUyNmM1MTAwOGEyY2RiYjZmM2JhYjlmMzNkNGUiLC' +
    'JraW5kIjoicmVjb3JkIiwic2l6ZSI6NTU2fV0sInBhY2siOnsiaGFzaCI6IjAwMDAwMDAwMDAwMDAwMDAwMDAw' +
    'MDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAiLCJpZCI6InNtYWxsLnBhY2siLC' +
    'J2ZXJzaW9uIjoxfSwicmVjaXBpZW50Ijp7ImFnZSI6ImFnZTF3YXIwZXA5Nzd2eDN1ZzY2NTU5OWZlZTN0OGV1' +
    'NzYweTBmamZhMm0yNThxZ2gyOW1tcGtxaDJwZjQzIiwiZGlzdHJpY3QiOiJmZWRjYmE5ODc2NTQzMjEwZmVkY2' +
    'JhOTg3NjU0MzIxMCJ9LCJzY2hvb2wiOiI5OTAxMDEwMDAxIiwic2VxdWVuY2UiOjEsInN0YXRpb24iOnsiaWQi' +
    'OiIwMTIzNDU2Nzg5YWJjZGVmMDEyMzQ1Njc4OWFiY2RlZiIsInJlY2lwaWVudCI6ImFnZTEwa3Y3cTg4NzV5c2' +
    'ZkeTg4M3V1bTl4NjJ4Nnk3am1jeGpza3o3djY1azBmNjM1ZjdqcHZxbTdnMGZuIiwic2lnbmluZyI6Imlvamoz' +
    'WFFKOFpYOVV0c3RQTHBkY3NwbkNiOGRsQkliODNTSUFiUVBiMXcifX0","signatures":[{"protected":"e' +
    'yJhbGciOiJFZERTQSIsImtpZCI6IlVERFJlT1psMWlwWEFmcDl3WXNtMTNzREJNSzVvZy0tUVdkQmp6dWY2bzQ' +
    'iLCJ0eXAiOiJqdW5oZW5nLmJ1bmRsZS5zdGF0aW9uIn0","signature":"LP59gMtiR2Ua6gJxEom2QQfEepL' +
    'RVkrXevgQ9zxGl6IrkoQsHO1TYMPNhTpBiqxOLVxGLHDSLd-diyMsGc9ZCg"}]}',
  bundle:
    'YWdlLWVuY3J5cHRpb24ub3JnL3YxCi0+IFgyNTUxOSBDKzhBL0kydzZ3amdjM0UvTDU5ZHRrVDF1NlBIbVBZQn' +
    'RZdWM2VUJYMkdVCi9wTmhKZ2pzMUM3aVYveHk2blBnZFFudVNLWXdzSElzVE96cmdYbUNZZlkKLS0tIFYxa3NK' +
    'MUpKMXdudkV5ZnZOYXJURnZydTBWTE9RQkhicDVsQWloYTZ0K0EKb9ZrvCVRj5VKTdoeMYG7ODfqaD6AwgJ8Tu' +
    '8aCA0fWgM2erhFk3H5S3+d9Uj8KsIdxTqequkQ5Nglm5CKzINc6GD7mgiq5uFVZsK58uBZZmTmaPUCOjTevwdT' +
    'ukqA+14+GjFX1Buvq5GLaTsdiw/VhtFAmv+1bLHeQaEsN4IZDXf0RJCRGAODsCF4Y80jGsMdsMeW33dhDti9nn' +
    'tpf2WHSBkISUz3rzpIpl8aQHPY7cODx9AdJme1LOhDt4+okAEE+4/qnCJLHjcmhDJBK7xbxDYvohHpgy+HRSCw' +
    '8c9afY8Kmi88iDd53t8RQTNxiHbBIkNwaAfWqpW+Gy4jX7b1ORmUNPL1CCi0hjyYQunyfUKu/iS8fgaX/Pisok' +
    'i+qjuHc/frA42PDSLcnTCEUkHkxjYAgkxUJifKKonY+60woOpBuc5P/wskpHoevpkHJ/mP/7SRxh06lJNO/bY4' +
    'Wcs0MGAy/ZWdQolSolSDlhoBT8OejyADRCWNlD9G9IlDaG2sG8aPz7rsSRmHZDEvoPUz8IKYN59L/bMTInyqlw' +
    '8CK4100EvKCMaBS7TPkBHymTe5KYX1dMlhRWp8KUqN3M4h0SlvfOUExFAhhAq/sTilzFDwgI913jnjQTz3uWyr' +
    'L9bDz7mZzp0peG9BOpQ2ryMpUJrEwbvmi68+N/bvdAaC/egJkA1WANxJ4E/1imguSIfp3UdDUNvBbT7DjZXTtJ' +
    'fP0kPR3R2Re9luGtWc8+mMTdVHARx0M+HdNmFCppoNbvmesXp3EwjDMeuITvFSYSZkGsO6JhULbDWNp/hlyKCK' +
    'MCCaQlXYZTLBl6CT02pWmk392y766B2sYrSa6pZTBy8jUIN5aghWuo7sszTIGgHrN/iQJhy4A9/sIfT5O6neAE' +
    'zNrQo5m7PI5b4PiJQaYlph7lJzjiISGYSNJRh5uGA8ou8pqTzJEVY9Xatq/PUxBQL61h4tfg0A3XDglw82lGut' +
    'NtYGNyWiXStmleElC/GDCgrKwkOs2OX/qnTnLNMSY831iuG43O6+oFEZTrazjpDJCzGsA6dBkQkt+U3uUiFp0V' +
    'ZKqRcNTyPl59nHKkOOSDGq9fe2nzVloMB4LmtYUujP/4kuIwzpsd/6xkDzbeV3WBfrVcgZ888oZf6cy+5Hr6Qb' +
    'HP6kQTdDjI2T6Z0s6zj2Bb5DFAFC/5GRjmIGHSXenSsLgfYaULKzcMC35uHnmHhGwT2gKuQgP4NJ4obiJ33f66' +
    'ick1tUOKzVq8RZ+7w1c498AytlAipvpxTAMWJpRF+NJoy3456nfwRmD+6khkltHldP1m3lqFlrbk0NyxfWu2zh' +
    '3UG86ar3NbFVw5D4Ab7AzEz04vk7Td3Sn75r1tU5DEviIs86s0ZXPsc=',
  appointment:
    '{"district":"fedcba9876543210fedcba9876543210","format":"junheng.appointment/1","issue' +
    'd_at":"2026-11-02T02:00:00Z","kind":"test","recipient":"age1war0ep977vx3ug665599fee3t8' +
    'eu760y0fjfa2m258qgh29mmpkqh2pf43","root":"7UkoxijRwsbq6QM4kFmVYSlZJzpcY_k2NsFGFKyHN9E"' +
    ',"serial":1,"signing":"gTl3Dqh9F19Wo1Rmw0x-zMuNipG07jeiXfYPW4_Js5Q"}',
  approval:
    '{"act":"approve","at":"2026-11-03T02:00:00Z","district":"fedcba9876543210fedcba9876543' +
    '210","event_no":1,"format":"junheng.trust/1","kind":"test","school":"9901010001","subj' +
    'ect":{"recipient":"age10kv7q8875ysfdy883uum9x62x6y7jmcxjskz7v65k0f635f7jpvqm7g0fn","ro' +
    'le":"station","signing":"iojj3XQJ8ZX9UtstPLpdcspnCb8dlBIb83SIAbQPb1w","station":"01234' +
    '56789abcdef0123456789abcdef"}}',
  replyHash: '456b5b4791fbaf0e127eb86b9cec3410fba2a7c823d750a0fcafe51bc15555db',
  replyJws:
    '{"payload":"eyJhcHBvaW50bWVudCI6IntcInBheWxvYWRcIjpcImV5SmthWE4wY21samRDSTZJbVpsWkdOaV' +
    'lUazROelkxTkRNeU1UQm1aV1JqWW1FNU9EYzJOVFF6TWpFd0lpd2labTl5YldGMElqb2lhblZ1YUdWdVp5NWhj' +
    'SEJ2YVc1MGJXVnVkQzh4SWl3aWFYTnpkV1ZrWDJGMElqb2lNakF5TmkweE1TMHdNbFF3TWpvd01Eb3dNRm9pTE' +
    'NKcmFXNWtJam9pZEdWemRDSXNJbkpsWTJsd2FXVnVkQ0k2SW1GblpURjNZWEl3WlhBNU56ZDJlRE4xWnpZMk5U' +
    'VTVPV1psWlROME9HVjFOell3ZVRCbWFtWmhNbTB5TlRoeFoyZ3lPVzF0Y0d0eGFESndaalF6SWl3aWNtOXZkQ0' +
    'k2SWpkVmEyOTRhV3BTZDNOaWNUWlJUVFJyUm0xV1dWTnNXa3A2Y0dOWlgyc3lUbk5HUjBaTGVVaE9PVVVpTENK' +
    'elpYSnBZV3dpT2pFc0luTnBaMjVwYm1jaU9pSm5WR3d6UkhGb09VWXhPVmR2TVZKdGR6QjRMWHBOZFU1cGNFY3' +
    'dOMnBsYVZobVdWQlhORjlLY3pWUkluMFwiLFwic2lnbmF0dXJlc1wiOlt7XCJwcm90ZWN0ZWRcIjpcImV5Smhi' +
    'R2NpT2lKRlpFUlRRU0lzSW10cFpDSTZJbTVTU1VVeVZtMUxaRTFxVERGS1JEZDBZbFkzWmxoV1oxaDRiWFl3Uj' +
    'B0dVRVWlhVbFZLVFZSbU9WRWlMQ0owZVhBaU9pSnFkVzVvWlc1bkxtRndjRzlwYm5SdFpXNTBJbjBcIixcInNp' +
    'Z25hdHVyZVwiOlwidDFvaVJIdUN2VDRxTllYNC1wU1ZvREttRVBpWm50X3BpYnRWcGNvWDE3dGQ1c2xvdVhlcT' +
    'Z6UWxWd0FZTnBQcktabnoxYXl2SzFTNUFWRVhQbE9uQVFcIn1dfSIsImJ1bmRsZXMiOlsiZDJkNTY5NzdhNDU3' +
    'Y2Y3OTQ5NWY2YTc4NTZiMTZmNjRlMmVjNjcxOTMyNTI1YWZhZjNkZGI2ZTFhZTExNjZkNSJdLCJjaGFpbnMiOl' +
    't7ImVwb2NoIjoiNWVlZDAwMDEiLCJoZWFkX21hbmlmZXN0IjoiZDJkNTY5NzdhNDU3Y2Y3OTQ5NWY2YTc4NTZi' +
    'MTZmNjRlMmVjNjcxOTMyNTI1YWZhZjNkZGI2ZTFhZTExNjZkNSIsInRocm91Z2giOjF9XSwiZGVjaXNpb25zIj' +
    'pbeyJkZWNpc2lvbl9ubyI6MSwicmVjb3JkIjoiNWM1ZjZjOWJhMzE1NzYwNjg1ZTJhMmIzODMzZDY5YTcwNGEw' +
    'ZTI2YzUxMDA4YTJjZGJiNmYzYmFiOWYzM2Q0ZSIsInN0YXRlIjoiYWNjZXB0ZWQifV0sImRpc3RyaWN0IjoiZm' +
    'VkY2JhOTg3NjU0MzIxMGZlZGNiYTk4NzY1NDMyMTAiLCJkaXN0cmljdF9lcG9jaCI6ImQxNTcyMWM3IiwiZm9y' +
    'bWF0IjoianVuaGVuZy5yZXBseS8xIiwiaGVsZCI6W10sImlzc3VlZF9hdCI6IjIwMjYtMTEtMDRUMDI6MDA6MD' +
    'BaIiwia2luZCI6InRlc3QiLCJtaXNzaW5nIjpbXSwib2JqZWN0cyI6W10sInJlcGx5X3NlcSI6MSwic2Nob29s' +
    'IjoiOTkwMTAxMDAwMSIsInN0YXRpb24iOiIwMTIzNDU2Nzg5YWJjZGVmMDEyMzQ1Njc4OWFiY2RlZiIsInRydX' +
    'N0IjpbIntcInBheWxvYWRcIjpcImV5SmhZM1FpT2lKaGNIQnliM1psSWl3aVlYUWlPaUl5TURJMkxURXhMVEF6' +
    'VkRBeU9qQXdPakF3V2lJc0ltUnBjM1J5YVdOMElqb2labVZrWTJKaE9UZzNOalUwTXpJeE1HWmxaR05pWVRrNE' +
    '56WTFORE15TVRBaUxDSmxkbVZ1ZEY5dWJ5STZNU3dpWm05eWJXRjBJam9pYW5WdWFHVnVaeTUwY25WemRDOHhJ' +
    'aXdpYTJsdVpDSTZJblJsYzNRaUxDSnpZMmh2YjJ3aU9pSTVPVEF4TURFd01EQXhJaXdpYzNWaWFtVmpkQ0k2ZX' +
    'lKeVpXTnBjR2xsYm5RaU9pSmhaMlV4TUd0Mk4zRTRPRGMxZVhObVpIazRPRE4xZFcwNWVEWXllRFo1TjJwdFkz' +
    'aHFjMnQ2TjNZMk5Xc3daall6TldZM2FuQjJjVzAzWnpCbWJpSXNJbkp2YkdVaU9pSnpkR0YwYVc5dUlpd2ljMm' +
    'xuYm1sdVp5STZJbWx2YW1veldGRktPRnBZT1ZWMGMzUlFUSEJrWTNOd2JrTmlPR1JzUWtsaU9ETlRTVUZpVVZC' +
    'aU1YY2lMQ0p6ZEdGMGFXOXVJam9pTURFeU16UTFOamM0T1dGaVkyUmxaakF4TWpNME5UWTNPRGxoWW1Oa1pXWW' +
    'lmWDBcIixcInNpZ25hdHVyZXNcIjpbe1wicHJvdGVjdGVkXCI6XCJleUpoYkdjaU9pSkZaRVJUUVNJc0ltdHBa' +
    'Q0k2SW1GV1FuUmhjRXhrTVRGVFZWWkxTVTFIU21aUWVrOUZSSFZPTUhOWVkyMTZTbEZPVmxRdFgzTkxSVlVpTE' +
    'NKMGVYQWlPaUpxZFc1b1pXNW5MbUZ3Y0hKdmRtRnNJbjBcIixcInNpZ25hdHVyZVwiOlwiallJMVJhaGVjWUhZ' +
    'SVVwOFVWYUcxMTNGS2dvdFoycVFmb2dhWmtqMXRlb1hCbDB4THEwNVUtamhjMUVWNHJWeFgtcFpmT1lXbTItcm' +
    'd5UDlFQVVYQ1FcIn1dfSJdLCJ1bmNvbmZpcm1lZCI6W119","signatures":[{"protected":"eyJhbGciOi' +
    'JFZERTQSIsImtpZCI6ImFWQnRhcExkMTFTVVZLSU1HSmZQek9FRHVOMHNYY216SlFOVlQtX3NLRVUiLCJ0eXAi' +
    'OiJqdW5oZW5nLnJlcGx5In0","signature":"D1zIR7MbsA5mujIxaMiriY3AP6Bgpkhnw5mb5SPKQsmLwFk9' +
    'OeTs1QMM0PcHRQWwE2CUzDxWHcVFwGDNZio7Bg"}]}',
  reply:
    'YWdlLWVuY3J5cHRpb24ub3JnL3YxCi0+IFgyNTUxOSBqdmJBcXZ1QzUzNVMzTTFCZFdBeWZjbkZBbThlY3UxZG' +
    'ZpWU5UR2h1dHhjCkRzaWNpTzgwQlg0aW5nODE4R0Z5eVo3eGRRajVZYzFjRmRLUzg5SFFWZlEKLS0tIHNoNUdj' +
    'cDVXT2FtTlY1RkUzYmJ0UXVvZTdWVk9IOE9TVC9wNVdoVFdiWlUKJyqrwspBd98jPSI3qQsSHDg85GO73GrKBy' +
    'JEgDUqzwnuDoK8M5joasqK0hsSB/tfQUtI5Xec/wOs0JXpsC3SLRWjO7VTaAQioFbnHSFiDIMdH15gWTnP5qFx' +
    '7mugrVf7Bm7lAZq6xLIjK9QKvb/FhfBAzruHNBfhq409bEZltXVj5yv8GVd401DS5dO9bo69vH3QPUPi3McuWJ' +
    'F+Ods11ZnllMAtQwMHyr4re+sCAFjnIYqonY6aRQfmoiUUTSJGUearyKCTmptxqfLB9BTAzu9dRUjibReVrLNb' +
    'M+9h/Girk0VT9DJjqYgxTBvJD3WqqBnt5dm7P7j8QwK6N3w9UhvfSt0CG+60kYBqtjFe65zL53MmK7JNyNRnat' +
    'nuh7kirQ0X4pE5AM82c2Rf5MSyU6NMCS1ZO+gEtT9ZekoX8PH2LW4sqinKA0aoyrya489qY/4VT74HCXmakEQp' +
    'QlLr49GC5vxPEz0vupMpE468/mHaxm0AIl4z1dAWgZPrSxvl8YYZ1iXeB2JnUkEc1hdMGdHCTYy0VaogUiwIeR' +
    'vYGrapraP0Rg7tc54kL9cLSAm5wTKpDf3H5ndtZZvNL9/5Gl7XAW+9mO2dwJ7V5p86fMz6rYVLkgZGOhXz120s' +
    '8elRa9bWJLA7fbHz61snT9UlsD1SkdLcgEAr5JfEOSp/hZcfIA4bWVBoUp5trk67eX+38KvWwNyM5KxWU/w+9f' +
    'lW+BbDey8rwmr1EBeGhWRgzQuSZG0Xh22hqZ+PIyX/Di9Q5juOscLSxJTNl1iSN6tKmGyezNLrU5kzFgsoEAe2' +
    'gFadOPFmJJvWxYINeHLRCRPCPpN8YbrlRAnWxRNiNbgJQdNVI6yXwz2XYm/xi0PE4lzafvUT6moKuymZ9u9M4O' +
    'xvl5orspUjewmcXDdJUIjVFcjvmNzgd0E5vV98IgpNaN4TVaps4rsjTzj4DV68bkkfpJ9QiQ2NQ1zPjiiFBK+Q' +
    'ErNYrx4pNsolawyBBivcnMVjOvs9Keggl2VDL1szPWxyVCZ+7towA2gMt7cK/lb3oUPBHkPRxhd/I72LS3+0cO' +
    'rOeWyD4tVPf3whgHL4lQSpG/kZ/n+SEFrRCgcs6oXqChTxKaHYHjuDbDhlH5pAHNIx2HWyi2ieVzNidEtIyVDO' +
    'eXUjhvUOuU+6QvomBcW0clZuzPkQaGlCdq9X0GMWGNNudOLN+mUNfdtudfGVjoOcdgdBzi8W793LY9XoF5qYnR' +
    'S7zPCJIzNV9u4AcgHmwo7Vjb227hciYTRn0HUN67ekZ2bGC0HlZPJHpYnwSg2X0kURccDXSkRnt8gQfL2YzAiF' +
    'nUcXrdoLsfUgTLOAknjueCD4RY8xx5OgagcE6kr32iwKpPkBMvuajju8vgcJKl14+q+7jR0vghq7xYu0sje4HR' +
    'SwBFiljvmvyfeqkeQzpsqP3p3eagigGODWfFARKF5sShTB422Avr1geFbW86bVoIVryNzbfzs526ktbJNJDR/i' +
    'e1RSAWcRli2cMd9DdQM7kgt6XjS8cpieHH6HhQFmPYaI31/CyISNXRopBrFv6OwehtSmW5miPpO3+J+mptK+9U' +
    'IggFAtuPztE0Ci2OOs/H7N+wAZlT4ufrFNoVKNx4WzpZggZOaKVuKlA1Brsi1XNPdbrT9I9I4nTrxlYzi6xeGU' +
    'ZsBrrSO12LUVWTYFY5NhmevdxO3UUZcpJnxa+8DqJ5vwiZmtT+ltJzkglIWQjTx5MJajyQLMelZwAFs1gCSpWm' +
    'AKhm6Hw39V04NUYq4e1zKZRLu1Pe0mL0bextHncjfg5GHeKrKaLljsTGRO70r6sNoNjqk2DPmGFn7TUn8cNfyG' +
    'WNTyO3sFzZ3L8xb7MsV4oz3+GeguHFRJ3eakKkNyayNEuywHTRjuS1oDZlzrFMVqx6I8HNsp+9dgFZBPgKbYQJ' +
    'Wczpr/JGzsNJMHctaY3FltmfUyKcmJb1B+6Lk2y2LoSCR0j+TPwWo3MkaFboWimPhd2X55verATgAfZP8V5CZe' +
    'AKZwH8BZksuWO13itLXyQftDpZTiP4mD9w1+JoaCE/H0V1YroLyiaYYexiWKO8NbbswgfZqrQ2cry3As5IyEjP' +
    'QBCYzbWGs35/beN1q2hm6gXep9UUi7efcQrUbeG+P5I5m8sW0fNex0pV1YwiSxYMgHrxYKu5a9b0WkWlZ/VFZk' +
    '7SlWUTQ=',
  invitation:
    '{"payload":"eyJhcHBvaW50bWVudCI6IntcInBheWxvYWRcIjpcImV5SmthWE4wY21samRDSTZJbVpsWkdOaV' +
    'lUazROelkxTkRNeU1UQm1aV1JqWW1FNU9EYzJOVFF6TWpFd0lpd2labTl5YldGMElqb2lhblZ1YUdWdVp5NWhj' +
    'SEJ2YVc1MGJXVnVkQzh4SWl3aWFYTnpkV1ZrWDJGMElqb2lNakF5TmkweE1TMHdNbFF3TWpvd01Eb3dNRm9pTE' +
    'NKcmFXNWtJam9pZEdWemRDSXNJbkpsWTJsd2FXVnVkQ0k2SW1GblpURjNZWEl3WlhBNU56ZDJlRE4xWnpZMk5U' +
    'VTVPV1psWlROME9HVjFOell3ZVRCbWFtWmhNbTB5TlRoeFoyZ3lPVzF0Y0d0eGFESndaalF6SWl3aWNtOXZkQ0' +
    'k2SWpkVmEyOTRhV3BTZDNOaWNUWlJUVFJyUm0xV1dWTnNXa3A2Y0dOWlgyc3lUbk5HUjBaTGVVaE9PVVVpTENK' +
    'elpYSnBZV3dpT2pFc0luTnBaMjVwYm1jaU9pSm5WR3d6UkhGb09VWXhPVmR2TVZKdGR6QjRMWHBOZFU1cGNFY3' +
    'dOMnBsYVZobVdWQlhORjlLY3pWUkluMFwiLFwic2lnbmF0dXJlc1wiOlt7XCJwcm90ZWN0ZWRcIjpcImV5Smhi' +
    'R2NpT2lKRlpFUlRRU0lzSW10cFpDSTZJbTVTU1VVeVZtMUxaRTFxVERGS1JEZDBZbFkzWmxoV1oxaDRiWFl3Uj' +
    'B0dVRVWlhVbFZLVFZSbU9WRWlMQ0owZVhBaU9pSnFkVzVvWlc1bkxtRndjRzlwYm5SdFpXNTBJbjBcIixcInNp' +
    'Z25hdHVyZVwiOlwidDFvaVJIdUN2VDRxTllYNC1wU1ZvREttRVBpWm50X3BpYnRWcGNvWDE3dGQ1c2xvdVhlcT' +
    'Z6UWxWd0FZTnBQcktabnoxYXl2SzFTNUFWRVhQbE9uQVFcIn1dfSIsImRpc3RyaWN0IjoiZmVkY2JhOTg3NjU0' +
    'MzIxMGZlZGNiYTk4NzY1NDMyMTAiLCJmb3JtYXQiOiJqdW5oZW5nLmludml0YXRpb24vMSIsImlzc3VlZF9hdC' +
    'I6IjIwMjYtMTEtMDJUMDI6MDA6MDBaIiwia2luZCI6InRlc3QiLCJuYW1lIjoi5LqR5rqq5Y6_5pWZ6IKy5bGA' +
    'IiwicmVnaW9uIjoiOTkwMTAxIiwic2Nob29sIjoiOTkwMTAxMDAwMSIsInNlY3JldCI6IjAwMTEyMjMzNDQ1NT' +
    'Y2Nzc4ODk5YWFiYmNjZGRlZWZmIiwidW50aWwiOiIyMDI2LTEyLTMxIn0","signatures":[{"protected":' +
    '"eyJhbGciOiJFZERTQSIsImtpZCI6ImFWQnRhcExkMTFTVVZLSU1HSmZQek9FRHVOMHNYY216SlFOVlQtX3NLR' +
    'VUiLCJ0eXAiOiJqdW5oZW5nLmludml0YXRpb24ifQ","signature":"TuyrTQJAOQsFoGGwRIVLdiF8a-Jbqk' +
    '2mf0ow44PvAJxj-aoT4kfAGS3DDGBfjBb2lGZnpML7STwuMclfwDiNAA"}]}',
  invitationHash: '6187a14d0a514f43f682737ce22dea21a343d5c7cf1d7659b985910091ee1a51',
  invitationText:
    '{"appointment":"{\\"payload\\":\\"eyJkaXN0cmljdCI6ImZlZGNiYTk4NzY1NDMyMTBmZWRjYmE5ODc2NTQ' +
    'zMjEwIiwiZm9ybWF0IjoianVuaGVuZy5hcHBvaW50bWVudC8xIiwiaXNzdWVkX2F0IjoiMjAyNi0xMS0wMlQwM' +
    'jowMDowMFoiLCJraW5kIjoidGVzdCIsInJlY2lwaWVudCI6ImFnZTF3YXIwZXA5Nzd2eDN1ZzY2NTU5OWZlZTN' +
    '0OGV1NzYweTBmamZhMm0yNThxZ2gyOW1tcGtxaDJwZjQzIiwicm9vdCI6IjdVa294aWpSd3NicTZRTTRrRm1WW' +
    'VNsWkp6cGNZX2syTnNGR0ZLeUhOOUUiLCJzZXJpYWwiOjEsInNpZ25pbmciOiJnVGwzRHFoOUYxOVdvMVJtdzB' +
    '4LXpNdU5pcEcwN2plaVhmWVBXNF9KczVRIn0\\",\\"signatures\\":[{\\"protected\\":\\"eyJhbGciOiJFZE' +
    'RTQSIsImtpZCI6Im5SSUUyVm1LZE1qTDFKRDd0YlY3ZlhWZ1h4bXYwR0tuTUZXUlVKTVRmOVEiLCJ0eXAiOiJq' +
    'dW5oZW5nLmFwcG9pbnRtZW50In0\\",\\"signature\\":\\"t1oiRHuCvT4qNYX4-pSVoDKmEPiZnt_pibtVpcoX' +
    '17td5slouXeq6zQlVwAYNpPrKZnz1ayvK1S5AVEXPlOnAQ\\"}]}","district":"fedcba9876543210fedcb' +
    'a9876543210","format":"junheng.invitation/1","issued_at":"2026-11-02T02:00:00Z","kind"' +
    ':"test","name":"云溪县教育局","region":"990101","school":"9901010001","secret":"001122334455' +
    '66778899aabbccddeeff","until":"2026-12-31"}',
} as const
